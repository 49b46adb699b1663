import { describe, expect, it } from "vitest";
import { backendRows, fasterBackend, shownWorkloads, stateText } from "@/components/engine/backend-bars";
import { candidate, report, timed } from "./report";

describe("the times of the backends", () => {
  it("stand fastest first, then those without a time, those not tried last", () => {
    const { candidates } = report();
    const rows = backendRows(report({ candidates: candidates.toReversed() }));
    expect(rows.map(({ name }) => name)).toEqual(["wasm", "webgl", "webgpu", "cpu"]);
  });

  it("are bars on the scale of the slowest", () => {
    const [wasm, webgl, webgpu] = backendRows(report());
    expect(wasm?.bars.inference).toEqual({ milliseconds: 2.5, share: 2.5 / 65, isInUse: true });
    expect(webgl?.bars.inference).toEqual({ milliseconds: 65, share: 1, isInUse: false });
    expect(webgpu?.bars.inference).toEqual({ milliseconds: null, share: 0, isInUse: false });
  });

  it("have a scale of their own for training, which another backend may do", () => {
    const candidates = [timed("webgl", 1, 30), timed("wasm", 2.5, 10)];
    const [webgl, wasm] = backendRows(report({ active: "webgl", training: "wasm", candidates }));
    expect(webgl?.bars).toMatchObject({
      inference: { isInUse: true },
      training: { share: 1, isInUse: false },
    });
    expect(wasm?.bars).toMatchObject({
      inference: { isInUse: false },
      training: { share: 1 / 3, isInUse: true },
    });
  });

  it("show training only once a backend has measured it", () => {
    expect(shownWorkloads(report())).toEqual(["inference"]);
    expect(shownWorkloads(report({ candidates: [timed("wasm", 2, 9)] }))).toEqual(["inference", "training"]);
  });
});

describe("a backend without a time", () => {
  it.each([
    [candidate("cpu"), "lastResort"],
    [candidate("webgl"), "untried"],
    [candidate("webgl", { state: "software" }), "software"],
    [candidate("webgpu", { state: "failed" }), "failed"],
  ] as const)("is said to be %j: %s", (one, text) => {
    expect(stateText(one)).toBe(text);
  });
});

describe("a backend that would be faster than the one in use", () => {
  it("is named with how many times", () => {
    expect(fasterBackend(report({ active: "webgl" }))).toEqual({ name: "wasm", ratio: 26 });
  });

  it("isn't where the fastest is in use, or as fast as makes no difference, or nothing is measured", () => {
    expect(fasterBackend(report())).toBeNull();
    expect(
      fasterBackend(report({ active: "webgl", candidates: [timed("webgl", 2.9), timed("wasm", 2)] })),
    ).toBeNull();
    expect(fasterBackend(report({ candidates: [candidate("wasm")] }))).toBeNull();
  });
});
