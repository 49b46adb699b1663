import { describe, expect, it } from "vitest";
import { agreementView } from "@/components/engine/agreement-view";
import type { BackendComparison } from "@/lib/tf/protocol";

function compared(
  largest: readonly number[],
  digits: readonly number[],
  largestValue = 20,
): BackendComparison {
  return {
    answers: digits.map((index) => ({
      name: "wasm",
      state: "answered",
      detail: "",
      best: { index, probability: 1 },
    })),
    gaps: largest.map((gap) => ({
      first: "wasm",
      second: "cpu",
      largest: gap,
      layer: "conv2",
      ofProbabilities: 0,
    })),
    values: 12_692,
    largestValue,
  };
}

describe("what a comparison says", () => {
  it.each([
    ["rounding", compared([6e-6, 2e-3], [3, 3])],
    ["beyond", compared([6e-6, 2.1e-3], [3, 3])],
    ["beyond", compared([2e-4], [3, 3], 0.1)],
    ["notNumber", compared([6e-6, Number.NaN], [3, 3])],
    ["notNumber", compared([1], [3, 3], Number.POSITIVE_INFINITY)],
    ["alone", compared([], [3])],
  ])("is %s", (verdict, comparison) => {
    expect(agreementView(comparison).verdict).toBe(verdict);
  });

  it("names the digit that all read, and none where they differ", () => {
    expect(agreementView(compared([1e-6], [3, 3]))).toMatchObject({ digit: 3, gap: 1e-6 });
    expect(agreementView(compared([1e-6], [3, 8])).digit).toBeNull();
  });
});
