import { describe, expect, it } from "vitest";
import { augmentDigit, type DeformationRanges } from "@/lib/datasets/digits/augment-digit";
import { inkCentre, inkStrokes } from "@/lib/datasets/digits/ink";
import { createRandom } from "@/lib/math/random";

const SIDE = 28;
const NONE: DeformationRanges = { rotation: 0, scale: 0, shear: 0, shift: 0, thickness: 0 };
const PEN = { radius: 1.35, softness: 1 };
/** An upright line, its middle 2 pixels right of the image's. */
const LINE = inkStrokes(
  [
    [
      { x: 16, y: 6 },
      { x: 16, y: 22 },
    ],
  ],
  SIDE,
  PEN,
);

const total = (image: Float32Array) => image.reduce((sum, ink) => sum + ink, 0);
/** A generator that always draws the same number. */
const always = (value: number) => () => value;

describe("augmentDigit", () => {
  it("leaves the image as it is when every range is 0", () => {
    expect(augmentDigit(LINE, SIDE, NONE, createRandom(1))).toEqual(LINE);
  });

  it("gives the same image for the same seed, in [0, 1]", () => {
    const ranges = { rotation: 12, scale: 0.15, shear: 0.15, shift: 2, thickness: 0.6 };
    const [first, again] = [7, 7].map((seed) => augmentDigit(LINE, SIDE, ranges, createRandom(seed)));
    expect(again).toEqual(first);
    expect(first?.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
    expect(first).not.toEqual(LINE);
  });

  it("moves the image by up to the shift", () => {
    const moved = inkCentre(augmentDigit(LINE, SIDE, { ...NONE, shift: 2 }, always(0)), SIDE);
    expect(moved?.x).toBeCloseTo(14, 3);
    expect(moved?.y).toBeCloseTo(12, 3);
  });

  it("turns the image about its middle", () => {
    const turned = inkCentre(augmentDigit(LINE, SIDE, { ...NONE, rotation: 90 }, always(1)), SIDE);
    expect(turned?.x).toBeCloseTo(14, 3);
    expect(Math.abs((turned?.y ?? 14) - 14)).toBeCloseTo(2, 3);
  });

  it("scales both sides, so that ink grows with their product", () => {
    const grown = augmentDigit(LINE, SIDE, { ...NONE, scale: 0.15 }, always(1));
    expect(total(grown) / total(LINE)).toBeCloseTo(1.15 ** 2, 1);
  });

  it("slants without changing the amount of ink by much", () => {
    const slanted = augmentDigit(LINE, SIDE, { ...NONE, shear: 0.3 }, always(1));
    expect(total(slanted) / total(LINE)).toBeCloseTo(1, 1);
    expect(slanted).not.toEqual(LINE);
  });

  it("thickens or thins the strokes", () => {
    const thick = augmentDigit(LINE, SIDE, { ...NONE, thickness: 0.5 }, always(1));
    const thin = augmentDigit(LINE, SIDE, { ...NONE, thickness: 0.5 }, always(0));
    expect(total(thick)).toBeGreaterThan(1.2 * total(LINE));
    expect(total(thin)).toBeLessThan(0.8 * total(LINE));
  });
});
