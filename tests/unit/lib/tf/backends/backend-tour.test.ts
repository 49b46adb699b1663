import { beforeEach, describe, expect, it } from "vitest";
import { type TourOptions, tourBackends } from "@/lib/tf/backends/backend-tour";
import { JobError } from "@/lib/tf/failure";
import { CpuHost } from "@/tests/unit/lib/tf/cpu-host";

const present = { state: "untried", detail: "a card" } as const;
const software = { state: "software", detail: "SwiftShader" } as const;

let host: CpuHost;
let released: number;

beforeEach(() => {
  host = new CpuHost();
  released = 0;
});

function tour(options: Partial<TourOptions<string>> = {}) {
  return tourBackends(host, {
    active: "wasm",
    withSoftware: false,
    signal: new AbortController().signal,
    work: async () => `by ${host.active}`,
    release: () => released++,
    ...options,
  });
}

describe("a tour of the backends", () => {
  it("does the work on each that is there, and tells why the others did none", async () => {
    host.presence.webgl = software;
    expect(await tour()).toEqual([
      { name: "webgpu", state: "absent", detail: "none", value: null },
      { name: "webgl", state: "software", detail: "SwiftShader", value: null },
      { name: "wasm", state: "answered", detail: "", value: "by wasm" },
      { name: "cpu", state: "answered", detail: "", value: "by cpu" },
    ]);
    expect(host.activated).toEqual(["cpu", "wasm"]);
  });

  it("takes software adapters in on request, and the active one always", async () => {
    host.presence.webgl = software;
    host.presence.webgpu = software;
    const states = async (options: Partial<TourOptions<string>>) =>
      (await tour(options)).map(({ state }) => state);
    expect(await states({ withSoftware: true })).toEqual(["answered", "answered", "answered", "answered"]);
    expect(await states({ active: "webgl" })).toEqual(["software", "answered", "answered", "answered"]);
  });

  it("goes on after one that doesn't start, one that breaks down and one that is lost", async () => {
    host.presence.webgl = present;
    host.presence.webgpu = present;
    host.broken.add("cpu");
    const visits = await tour({
      async work() {
        if (host.active === "wasm") throw new Error("unreachable");
        if (host.active === "webgl") host.lost.fire("lost");
        return `by ${host.active}`;
      },
    });
    expect(visits.map(({ state }) => state)).toEqual(["answered", "failed", "failed", "failed"]);
    expect(visits[2]?.detail).toBe("unreachable");
    expect(released).toBe(4);
  });

  it("ends when it is cancelled, and when the work can't be done anywhere", async () => {
    const controller = new AbortController();
    const stopped = tour({ signal: controller.signal, work: async () => controller.abort() as never });
    await expect(stopped).rejects.toMatchObject({ reason: "cancelled" });
    const missing = tour({ work: () => Promise.reject(new JobError("model-missing", "404")) });
    await expect(missing).rejects.toMatchObject({ reason: "model-missing" });
  });
});
