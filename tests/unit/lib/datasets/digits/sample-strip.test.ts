import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleStrip } from "@/lib/datasets/digits/sample-strip";

const labels = Uint8Array.from({ length: 200 }, (_, index) => Math.floor(index / 20));

describe("sampleStrip", () => {
  it("has an image of each digit, at the digit's place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
        expect(sampleStrip(labels, seed).map((index) => labels[index])).toEqual([
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        ]);
      }),
    );
  });

  it("is the same for the same seed, and another for the next", () => {
    expect(sampleStrip(labels, 5)).toEqual(sampleStrip(labels, 5));
    expect(sampleStrip(labels, 5)).not.toEqual(sampleStrip(labels, 6));
  });

  it("has -1 for a digit that the set lacks", () => {
    expect(sampleStrip(Uint8Array.of(1), 1)).toEqual([-1, 0, -1, -1, -1, -1, -1, -1, -1, -1]);
  });
});
