import { describe, expect, it } from "vitest";
import { DENSITY_COLUMNS, DENSITY_ROWS, densityOf } from "@/components/widgets/diffusion-2d/density";

describe("densityOf", () => {
  it("is 1 where points lie densest, at the right place, and 0 far away", () => {
    const density = densityOf(Float32Array.of(1.54, 1.09, 1.54, 1.09, -1.46, -1.16));
    const at = (column: number, row: number) => density[row * DENSITY_COLUMNS + column];
    expect(at((3 * DENSITY_COLUMNS) / 4, DENSITY_ROWS / 4)).toBe(1);
    expect(at(DENSITY_COLUMNS / 4, (3 * DENSITY_ROWS) / 4)).toBeCloseTo(0.5, 5);
    expect(at(DENSITY_COLUMNS / 2, DENSITY_ROWS / 2)).toBe(0);
  });

  it("leaves out what lies outside, and is 0 everywhere without points", () => {
    expect(Math.max(...densityOf(Float32Array.of(50, 50)))).toBe(0);
    expect(Math.max(...densityOf(new Float32Array(0)))).toBe(0);
  });
});
