import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stressDigit } from "@/lib/datasets/digits/stress-digit";

const SIDE = 28;
const NONE = { shiftX: 0, shiftY: 0, rotation: 0, scale: 100, noise: 0, seed: 1 };

/** One pixel of ink. */
function dot(row: number, column: number): Float32Array {
  const image = new Float32Array(SIDE * SIDE);
  image[row * SIDE + column] = 1;
  return image;
}

/** Where the ink is, on average. */
function centre(image: Float32Array): readonly [row: number, column: number] {
  const ink = image.reduce((sum, value) => sum + value, 0);
  const mean = (at: (pixel: number) => number) =>
    image.reduce((sum, value, pixel) => sum + value * at(pixel), 0) / ink;
  return [mean((pixel) => Math.floor(pixel / SIDE)), mean((pixel) => pixel % SIDE)];
}

describe("a digit under stress", () => {
  it("is the same under none", () => {
    expect([...stressDigit(dot(9, 13), SIDE, NONE)]).toEqual([...dot(9, 13)]);
  });

  it("moves to the right and down", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), (shiftX, shiftY) => {
        const [row, column] = centre(stressDigit(dot(14, 14), SIDE, { ...NONE, shiftX, shiftY }));
        expect(row).toBeCloseTo(14 + shiftY, 5);
        expect(column).toBeCloseTo(14 + shiftX, 5);
      }),
    );
  });

  it("turns clockwise around the middle of the image", () => {
    // The middle lies between pixels, at 13.5: up by 6.5 goes to the right by 6.5.
    const image = dot(7, 13).map((value, pixel) => value + (dot(7, 14)[pixel] ?? 0));
    const [row, column] = centre(stressDigit(image, SIDE, { ...NONE, rotation: 90 }));
    expect(row).toBeCloseTo(13.5, 4);
    expect(column).toBeCloseTo(20, 4);
  });

  it("grows and shrinks around the middle", () => {
    const [row] = centre(stressDigit(dot(10, 14), SIDE, { ...NONE, scale: 200 }));
    expect(row).toBeCloseTo(13.5 - 2 * 3.5, 0);
  });

  it("stays within paper and ink, and noise follows its seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 99 }), (noise, seed) => {
        const once = stressDigit(dot(14, 14), SIDE, { ...NONE, noise, seed });
        const again = stressDigit(dot(14, 14), SIDE, { ...NONE, noise, seed });
        expect([...once]).toEqual([...again]);
        expect(Math.min(...once)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...once)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
