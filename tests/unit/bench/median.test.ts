import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median } from "@/tests/bench/median";

describe("median", () => {
  it("is the middle of an odd number of values and the mean of the two middle ones of an even number", () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([4, 1, 30, 2])).toBe(3);
  });

  it("has as many values above as below", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        const above = values.filter((value) => value > middle).length;
        const below = values.filter((value) => value < middle).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it("refuses to make one up", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
