import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guidePrediction } from "@/lib/diffusion/guidance";
import { largestGap, values } from "./arbitraries";

describe("guidePrediction", () => {
  it("is the paper's (1 + w) · conditional − w · unconditional for the weight w + 1", () => {
    fc.assert(
      fc.property(values(4), values(4), fc.double({ min: -1, max: 7, noNaN: true }), (without, given, w) => {
        const published = given.map((value, at) => (1 + w) * value - w * without[at]!);
        expect(largestGap(guidePrediction(without, given, w + 1), published)).toBeLessThan(1e-5);
      }),
    );
  });

  it("ignores the condition at weight 0", () => {
    expect([...guidePrediction(Float32Array.of(1, 2), Float32Array.of(5, 7), 0)]).toEqual([1, 2]);
  });
});
