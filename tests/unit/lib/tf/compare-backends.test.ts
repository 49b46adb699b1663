import { describe, expect, it } from "vitest";
import { comparison } from "@/lib/tf/compare-backends";
import type { BackendName, LayerActivation } from "@/lib/tf/protocol";

/** Layers of numbers that a float32 holds exactly. */
function layers(conv: readonly number[], probabilities: readonly number[]): LayerActivation[] {
  return [
    { name: "conv1", shape: [conv.length], values: Float32Array.from(conv) },
    { name: "softmax", shape: [probabilities.length], values: Float32Array.from(probabilities) },
  ];
}

function answered(name: BackendName, value: LayerActivation[]) {
  return { name, state: "answered", detail: "", value } as const;
}

const reference = layers([1, -8, 2], [0.25, 0.75]);

describe("the comparison of what backends gave", () => {
  it("tells the largest difference of each pair and where it lies", () => {
    const { gaps, values, largestValue } = comparison([
      answered("webgl", layers([1, -8.5, 2], [0.25, 0.75])),
      { name: "webgpu", state: "absent", detail: "none", value: null },
      answered("wasm", reference),
      answered("cpu", layers([1, -8, 2], [0.5, 0.5])),
    ]);
    expect(gaps).toEqual([
      { first: "webgl", second: "wasm", largest: 0.5, layer: "conv1", ofProbabilities: 0 },
      { first: "webgl", second: "cpu", largest: 0.5, layer: "conv1", ofProbabilities: 0.25 },
      { first: "wasm", second: "cpu", largest: 0.25, layer: "softmax", ofProbabilities: 0.25 },
    ]);
    expect([values, largestValue]).toEqual([5, 8.5]);
  });

  it("names what each answered, and why others didn't", () => {
    const { answers } = comparison([
      { name: "webgl", state: "software", detail: "SwiftShader", value: null },
      answered("wasm", reference),
    ]);
    expect(answers).toEqual([
      { name: "webgl", state: "software", detail: "SwiftShader", best: null },
      { name: "wasm", state: "answered", detail: "", best: { index: 1, probability: 0.75 } },
    ]);
  });

  it("never takes a missing number for agreement", () => {
    const broken = comparison([
      answered("wasm", reference),
      answered("cpu", layers([1, Number.NaN, 2], [0.25, 0.75])),
    ]);
    expect(broken.gaps[0]).toMatchObject({ largest: Number.NaN, layer: "conv1", ofProbabilities: 0 });
    const short = comparison([answered("wasm", reference), answered("cpu", layers([1, -8, 2], [0.25]))]);
    expect(short.gaps[0]).toMatchObject({ largest: Number.NaN, layer: "softmax" });
  });

  it("has nothing to compare where a single backend answered", () => {
    expect(comparison([answered("wasm", reference)]).gaps).toEqual([]);
  });
});
