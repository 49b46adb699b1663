import { describe, expect, it } from "vitest";
import { backendAddress, backendEntries } from "@/components/compute/backend-status.model";
import type { BackendReport } from "@/lib/tf/protocol";

const report: BackendReport = {
  active: "wasm",
  training: "wasm",
  chosenBy: "measured",
  refused: null,
  wasmThreads: 2,
  crossOriginIsolated: true,
  candidates: [
    { name: "webgpu", state: "absent", medianMs: null, trainMs: null, detail: "" },
    { name: "webgl", state: "measured", medianMs: 65, trainMs: null, detail: "" },
    { name: "wasm", state: "measured", medianMs: 2.5, trainMs: null, detail: "" },
    { name: "cpu", state: "untried", medianMs: null, trainMs: null, detail: "" },
  ],
};

describe("the line that says what computes", () => {
  it("names the measured backends first, fastest first, and leaves out what was not tried", () => {
    expect(backendEntries(report)).toEqual([
      { name: "wasm", text: "measured", milliseconds: 2.5 },
      { name: "webgl", text: "measured", milliseconds: 65 },
      { name: "webgpu", text: "absent", milliseconds: 0 },
    ]);
  });

  it("links to the same page with another backend, or with the choice left open", () => {
    const here = "https://host/fr/convolution/?seed=3&backend=cpu#stride";
    expect(backendAddress(here, "webgl")).toBe("https://host/fr/convolution/?seed=3&backend=webgl#stride");
    expect(backendAddress(here, "auto")).toBe("https://host/fr/convolution/?seed=3#stride");
  });
});
