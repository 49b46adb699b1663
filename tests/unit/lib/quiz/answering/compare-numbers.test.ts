import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees, isInRange } from "@/lib/quiz/answering/compare-numbers";

describe("a number", () => {
  it.each([
    [0.1 + 0.2, 0.3, { name: "equal" }, true],
    [3216, 3217, { name: "equal" }, false],
    [5.4, 5, { name: "within", by: 0.4 }, true],
    [5.5, 5, { name: "within", by: 0.4 }, false],
    [101, 100, { name: "within-percent", by: 1 }, true],
    [102, 100, { name: "within-percent", by: 1 }, false],
    [200, 100, { name: "within-factor", by: 2 }, true],
    [50, 100, { name: "within-factor", by: 2 }, true],
    [49, 100, { name: "within-factor", by: 2 }, false],
    [-100, 100, { name: "within-factor", by: 2 }, false],
    [0, 0, { name: "within-percent", by: 5 }, true],
  ] as const)("%d against %d, %o: %s", (value, truth, comparison, expected) => {
    expect(agrees(value, truth, comparison)).toBe(expected);
  });

  it("agrees with itself, however it is compared", () => {
    const comparisons = fc.constantFrom(
      { name: "equal" } as const,
      { name: "within", by: 1 } as const,
      { name: "within-percent", by: 1 } as const,
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), comparisons, (value, comparison) =>
        agrees(value, value, comparison),
      ),
    );
  });

  it("lies in a range from its least on, up to but without its end", () => {
    expect([4, 5, 5.5, 6].map((value) => isInRange(value, { least: 5, below: 6 }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInRange(-1e9, { below: 0 })).toBe(true);
    expect(isInRange(1e9, {})).toBe(true);
  });
});
