import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";

/** The polar method with the machine's own logarithm. */
function polarPairs(seed: number, pairs: number): readonly number[] {
  const random = createRandom(seed);
  const values: number[] = [];
  while (values.length < 2 * pairs) {
    const [u, v] = [2 * random() - 1, 2 * random() - 1];
    const s = u * u + v * v;
    if (s === 0 || s >= 1) continue;
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    values.push(u * scale, v * scale);
  }
  return values;
}

describe("createGaussian", () => {
  it("gives the polar method's numbers, its own logarithm being as good as the machine's", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const gaussian = createGaussian(seed);
        for (const expected of polarPairs(seed, 50)) {
          expect(Math.abs(gaussian() - expected)).toBeLessThanOrEqual(1e-14 * Math.abs(expected));
        }
      }),
    );
  });

  it("has the moments of the normal distribution", () => {
    const count = 200_000;
    const values = gaussianArray(count, createGaussian(3));
    const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / count;
    // Within 4 standard errors: the variances of x, x², x³, x⁴ are 1, 2, 15, 96.
    for (const [power, expected, variance] of [
      [1, 0, 1],
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96],
    ] as const) {
      expect(Math.abs(moment(power) - expected)).toBeLessThan(4 * Math.sqrt(variance / count));
    }
  });
});

describe("mixSeed", () => {
  it("makes neighbouring streams unrelated", () => {
    const count = 10_000;
    const first = gaussianArray(count, createGaussian(mixSeed(1, 0)));
    for (const [seed, index] of [
      [1, 1],
      [2, 0],
      [0, 1],
    ] as const) {
      const second = gaussianArray(count, createGaussian(mixSeed(seed, index)));
      const correlation = first.reduce((sum, value, at) => sum + value * second[at]!, 0) / count;
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(count));
    }
  });
});
