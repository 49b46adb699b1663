import { afterEach, describe, expect, it, vi } from "vitest";
import { probeBackend } from "@/lib/tf/backends/gpu-probe";

afterEach(() => vi.unstubAllGlobals());

function stubAdapter(adapter: { readonly info?: Record<string, unknown> } | null): void {
  vi.stubGlobal("navigator", { gpu: { requestAdapter: async () => adapter } });
}

/** A canvas whose renderer has that name; null for a browser that refuses a context. */
function stubRenderer(renderer: string | null): void {
  const context = {
    RENDERER: 1,
    getExtension: (name: string) =>
      name === "WEBGL_debug_renderer_info" ? { UNMASKED_RENDERER_WEBGL: 2 } : null,
    getParameter: (parameter: number) => (parameter === 2 ? renderer : "masked"),
  };
  const getContext = () => (renderer === null ? null : context);
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext = getContext;
    },
  );
}

describe("probing WebGPU", () => {
  it("finds a card by its name", async () => {
    stubAdapter({ info: { vendor: "intel", architecture: "gen-9", isFallbackAdapter: false } });
    expect(await probeBackend("webgpu")).toEqual({ state: "untried", detail: "intel gen-9" });
  });

  it.each([
    ["that says so", { vendor: "someone", isFallbackAdapter: true }],
    ["by its name", { vendor: "google", architecture: "swiftshader" }],
  ])("recognises a software adapter %s", async (_, info) => {
    stubAdapter({ info });
    expect(await probeBackend("webgpu")).toMatchObject({ state: "software" });
  });

  it("is absent where there is no adapter, no WebGPU, or a driver that fails", async () => {
    const absent = { state: "absent", detail: "no WebGPU adapter" };
    stubAdapter(null);
    expect(await probeBackend("webgpu")).toEqual(absent);
    vi.stubGlobal("navigator", {});
    expect(await probeBackend("webgpu")).toEqual(absent);
    vi.stubGlobal("navigator", { gpu: { requestAdapter: () => Promise.reject(new Error("driver")) } });
    expect(await probeBackend("webgpu")).toEqual(absent);
  });
});

describe("probing WebGL", () => {
  it.each([
    ["Mali-G78", "untried"],
    ["SwiftShader driver", "software"],
  ])("takes %j for %s", async (renderer, state) => {
    stubRenderer(renderer);
    expect(await probeBackend("webgl")).toEqual({ state, detail: renderer });
  });

  it("is absent where no context or no canvas outside a page is to be had", async () => {
    stubRenderer(null);
    expect(await probeBackend("webgl")).toEqual({ state: "absent", detail: "no WebGL 2" });
    vi.stubGlobal("OffscreenCanvas", undefined);
    expect(await probeBackend("webgl")).toEqual({ state: "absent", detail: "no OffscreenCanvas" });
  });
});
