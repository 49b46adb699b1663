import { describe, expect, it } from "vitest";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { balancedSample, holdOut, selectDigits, shuffledDigits } from "@/lib/datasets/digits/select-digits";
import { createRandom } from "@/lib/math/random";

/** Image i is the one pixel i and shows the digit i mod 10. */
function numbered(count: number): DigitSet {
  const pixels = Uint8Array.from({ length: count }, (_, index) => index);
  return { count, side: 1, labels: pixels.map((index) => index % 10), pixels };
}

describe("selectDigits", () => {
  it("takes the images asked for, in that order", () => {
    expect(selectDigits(numbered(20), [13, 2, 2])).toEqual({
      count: 3,
      side: 1,
      labels: Uint8Array.of(3, 2, 2),
      pixels: Uint8Array.of(13, 2, 2),
    });
  });

  it("refuses an image that isn't there", () => {
    expect(() => selectDigits(numbered(20), [20])).toThrow("image 20 of a set of 20");
  });
});

describe("balancedSample", () => {
  it("takes as many of each digit, in the digits' order, none twice", () => {
    const sample = balancedSample(numbered(200), 3, createRandom(1));
    expect([...sample.labels]).toEqual(Array.from({ length: 30 }, (_, index) => Math.floor(index / 3)));
    expect(new Set(sample.pixels).size).toBe(30);
  });

  it("draws others for another seed", () => {
    const [first, other] = [1, 2].map((seed) => balancedSample(numbered(200), 3, createRandom(seed)).pixels);
    expect(other).not.toEqual(first);
  });

  it("refuses a set with too few of some digit", () => {
    expect(() => balancedSample(numbered(25), 3, createRandom(1))).toThrow("there are 2 of 5");
  });
});

describe("shuffledDigits", () => {
  it("keeps every image with its label, in another order", () => {
    const shuffled = shuffledDigits(numbered(50), createRandom(1));
    expect([...shuffled.labels]).toEqual([...shuffled.pixels].map((pixel) => pixel % 10));
    expect(shuffled.pixels).not.toEqual(numbered(50).pixels);
    expect(shuffled.pixels.toSorted()).toEqual(numbered(50).pixels);
  });
});

describe("holdOut", () => {
  it("parts the set in two without losing or doubling an image", () => {
    const { kept, held } = holdOut(numbered(50), 8, createRandom(1));
    expect([kept.count, held.count]).toEqual([42, 8]);
    expect([...kept.pixels, ...held.pixels].sort((a, b) => a - b)).toEqual([...numbered(50).pixels]);
  });
});
