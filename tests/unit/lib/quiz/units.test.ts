import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertUnit, UNIT_IDS } from "@/lib/quiz/units";

describe("a quantity in another unit", () => {
  it.each([
    [4.8, "GB", "MB", 4800],
    [1, "MiB", "B", 1_048_576],
    [12, "megapixels", "pixels", 12_000_000],
    [90, "s", "min", 1.5],
    [3, "cells", "cells", 3],
  ] as const)("is worked out: %s %s in %s", (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBe(expected);
  });

  it("is null where the two don't measure the same thing", () => {
    expect(convertUnit(3, "ms", "MB")).toBeNull();
    expect(convertUnit(3, "weights", "parameters")).toBeNull();
  });

  it("comes back to itself", () => {
    const units = fc.constantFrom(...UNIT_IDS);
    fc.assert(
      fc.property(units, units, fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (from, to, value) => {
        const there = convertUnit(value, from, to);
        const back = there === null ? null : convertUnit(there, to, from);
        return back === null || Math.abs(back - value) <= 1e-12 * value;
      }),
    );
  });
});
