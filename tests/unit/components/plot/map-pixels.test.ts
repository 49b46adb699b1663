import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greyLevel, largestMagnitude, mapPixels } from "@/components/plot/map-pixels";

describe("a grey level", () => {
  it("is mid-grey for zero on the signed scale, black and white at the limits", () => {
    const scale = { kind: "signed", limit: 2 } as const;
    expect([-2, 0, 2].map((value) => greyLevel(value, scale))).toEqual([0, 128, 255]);
  });

  it("never leaves 0 to 255 and never falls as the value grows", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const scale = fc.oneof(
      fc.constant({ kind: "clamped" } as const),
      fc.record({
        kind: fc.constantFrom("signed" as const, "ink" as const),
        limit: fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(number, number, scale, (a, b, kind) => {
        const [low, high] = [greyLevel(Math.min(a, b), kind), greyLevel(Math.max(a, b), kind)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(255);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("is mid-grey for not-a-number", () => {
    expect(greyLevel(Number.NaN, { kind: "clamped" })).toBe(128);
  });
});

describe("the pixels of a map", () => {
  it("take one channel out of several", () => {
    const values = new Float32Array([0, 1, 1, 0]);
    expect([...mapPixels(values, 2, 1, { kind: "clamped" })]).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  });

  it("are coloured with all three channels", () => {
    expect([...mapPixels(new Float32Array([1, 0, 1]), 3, "rgb", { kind: "clamped" })]).toEqual([
      255, 0, 255, 255,
    ]);
  });
});

describe("the largest magnitude", () => {
  it("is that of the value farthest from zero, and 0 for none", () => {
    expect(largestMagnitude([1, -3, 2])).toBe(3);
    expect(largestMagnitude([])).toBe(0);
  });
});
