import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisFromZero, axisShare } from "@/components/plot/axis";

describe("an axis that begins at 0", () => {
  it.each([
    [100, [0, 20, 40, 60, 80, 100]],
    [2.6, [0, 1, 2]],
    [2.5, [0, 0.5, 1, 1.5, 2, 2.5]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [423, [0, 100, 200, 300, 400]],
    [70_000, [0, 20_000, 40_000, 60_000]],
  ])("up to %d has marks at round numbers", (most, ticks) => {
    expect(axisFromZero(most, 0.1, 5)).toEqual({ from: 0, to: most, ticks });
  });

  it("goes at least as far as asked", () => {
    expect(axisFromZero(3, 100, 5).to).toBe(100);
  });

  it("never has more marks than fit, nor fewer than two", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const { ticks, to } = axisFromZero(most, 1e-6, 5);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeLessThanOrEqual(to * 1.000001);
      }),
    );
  });
});

describe("the place of a value on an axis", () => {
  it("is a share of it, and outside for what lies outside", () => {
    const axis = { from: 0, to: 200, ticks: [] };
    expect([0, 50, 200, 300, 1e30, -1e30].map((value) => axisShare(axis, value))).toEqual([
      0, 0.25, 1, 1.5, 2, -1,
    ]);
  });
});
