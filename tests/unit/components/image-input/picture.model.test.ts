import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSize, pictureFromRgba } from "@/components/image-input/picture.model";

describe("the size of a picture that is scaled down", () => {
  const side = fc.integer({ min: 1, max: 20_000 });

  it("keeps within the long side and its shape, and never grows", () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 500 }), (width, height, maxSide) => {
        const fitted = fitSize({ width, height }, maxSide);
        expect(Math.max(fitted.width, fitted.height)).toBe(Math.min(maxSide, Math.max(width, height)));
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        const scale = Math.max(fitted.width, fitted.height) / Math.max(width, height);
        expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a picture made of a canvas' pixels", () => {
  it("has its colours in [0, 1], and their luma as grey", () => {
    const rgba = Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    const picture = pictureFromRgba({ width: 2, height: 2, rgba });
    expect([...picture.colour]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1]);
    expect([...picture.grey].map((value) => Number(value.toFixed(6)))).toEqual([0.299, 0.587, 0.114, 1]);
  });
});
