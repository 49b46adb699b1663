import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";

/** The published C code, in exact integers: the state grows by a constant, then is mixed twice. */
function mulberry32(seed: bigint, count: number): readonly number[] {
  const uint32 = (value: bigint) => BigInt.asUintN(32, value);
  let state = uint32(seed);
  return Array.from({ length: count }, () => {
    state = uint32(state + 0x6d2b79f5n);
    let z = uint32((state ^ (state >> 15n)) * (state | 1n));
    z ^= uint32(z + uint32((z ^ (z >> 7n)) * (z | 61n)));
    return Number(z ^ (z >> 14n)) / 2 ** 32;
  });
}

describe("createRandom", () => {
  it("gives the numbers of the published generator", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        expect(Array.from({ length: 20 }, random)).toEqual(mulberry32(BigInt(seed), 20));
      }),
    );
  });

  it("fills [0, 1) evenly", () => {
    const random = createRandom(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const bin = Math.floor(random() * 10);
      counts[bin] = (counts[bin] ?? Number.NaN) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(counts).toHaveLength(10);
    expect(chiSquare).toBeLessThan(27.9); // 0.1 % quantile for 9 degrees of freedom
  });
});
