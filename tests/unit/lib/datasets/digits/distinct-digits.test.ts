import { describe, expect, it } from "vitest";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { distinctDigits } from "@/lib/datasets/digits/distinct-digits";

/** Images of 2 × 2 pixels, all of one grey; image i shows the digit i. */
function greys(...levels: readonly number[]): DigitSet {
  return {
    count: levels.length,
    side: 2,
    labels: Uint8Array.from(levels, (_, index) => index),
    pixels: Uint8Array.from(levels.flatMap((level) => [level, level, level, level])),
  };
}

describe("distinctDigits", () => {
  it("keeps the first of equal images, whatever they are said to show", () => {
    const { count, labels, pixels } = distinctDigits(greys(7, 255, 7, 0, 255), greys());
    expect([count, [...labels]]).toEqual([3, [0, 1, 3]]);
    expect([0, 4, 8].map((at) => pixels[at])).toEqual([7, 255, 0]);
  });

  it("leaves out what another set has", () => {
    expect([...distinctDigits(greys(1, 2, 3, 4), greys(3, 1)).labels]).toEqual([1, 3]);
  });

  it("tells images apart by a single pixel", () => {
    const set = greys(9, 9);
    set.pixels[6] = 10;
    expect(distinctDigits(set, greys())).toEqual(set);
  });
});
