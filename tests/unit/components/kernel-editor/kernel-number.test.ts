import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseKernelNumber, roundsToZero, weightFraction } from "@/components/kernel-editor/kernel-number";

describe("a typed weight", () => {
  it.each([
    ["0,5", 0.5],
    ["0.5", 0.5],
    [" −1 ", -1],
    ["-1", -1],
    ["+2", 2],
    [",25", 0.25],
    ["3,", 3],
    ["1/9", 1 / 9],
    ["−1 / 2,5", -0.4],
    ["1\u202f000", 1000],
    ["-0", 0],
  ])("is read: %s", (text, value) => {
    expect(parseKernelNumber(text)).toBe(value);
  });

  it.each(["", "-", "a", "1/0", "1/", "1/2/3", "1.000,5", "1e3", "0x10", "1001", "NaN", "--1", "1 / −"])(
    "is no number: %s",
    (text) => {
      expect(parseKernelNumber(text)).toBeNull();
    },
  );

  it("is read the same with a comma or a point", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (thousandths) => {
        const text = (thousandths / 1000).toFixed(3);
        expect(parseKernelNumber(text.replace(".", ","))).toBe(Number(text) + 0);
        expect(parseKernelNumber(text)).toBe(Number(text) + 0);
      }),
    );
  });
});

describe("a shown weight", () => {
  it("is a fraction of the number of cells where its decimals never end", () => {
    expect(weightFraction(1 / 9)).toEqual({ numerator: 1, denominator: 9 });
    expect(weightFraction(-2 / 49)).toEqual({ numerator: -2, denominator: 49 });
    expect([1 / 25, 0.5, 3, 0, 0.1234].map(weightFraction)).toEqual([null, null, null, null, null]);
  });

  it("never looks like zero, unless it is only what rounding left", () => {
    expect([0.004, 0.006, 0, 1e-8, -0.001].map((value) => roundsToZero(value, 2))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
