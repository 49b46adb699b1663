import { describe, expect, it } from "vitest";
import { dotPath, linePath } from "@/components/plot/line-path";

const x = { from: 0, to: 10, ticks: [] };
const y = { from: 0, to: 4, ticks: [] };

describe("a line", () => {
  it("goes through its points, upwards for greater values", () => {
    expect(
      linePath(
        [
          [0, 0],
          [5, 2],
          [10, 4],
        ],
        x,
        y,
      ),
    ).toBe("M0 100L50 50L100 0");
  });

  it("leaves a gap where a value is no number", () => {
    expect(
      linePath(
        [
          [0, 4],
          [1, Number.NaN],
          [2, Number.POSITIVE_INFINITY],
          [5, 0],
          [10, 0],
        ],
        x,
        y,
      ),
    ).toBe("M0 0M50 100L100 100");
  });

  it("is nothing without points", () => {
    expect(linePath([], x, y)).toBe("");
  });
});

describe("dots", () => {
  it("are strokes without length, one a value", () => {
    expect(
      dotPath(
        [
          [5, 2],
          [6, Number.NaN],
        ],
        x,
        y,
      ),
    ).toBe("M50 50h0");
  });
});
