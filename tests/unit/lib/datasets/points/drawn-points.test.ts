import { describe, expect, it } from "vitest";
import { strokePoints } from "@/lib/datasets/points/drawn-points";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";

const draw = () => ({ count: 3000, random: createRandom(1), gaussian: createGaussian(1) });

describe("strokePoints", () => {
  it("spreads points along the strokes by their lengths, near them", () => {
    const { points, classes, classCount } = strokePoints(
      [
        { pen: 0, path: [-2, 1, 1, 1] },
        { pen: 1, path: [0, -1, 0, -2] },
      ],
      2,
      draw(),
    );
    expect(classCount).toBe(2);
    const first = Array.from(classes).filter((pen) => pen === 0).length;
    expect(first / 3000).toBeCloseTo(0.75, 1);
    Array.from(classes).forEach((pen, at) => {
      const [x, y] = [points[2 * at]!, points[2 * at + 1]!];
      expect(Math.abs(pen === 0 ? y - 1 : x)).toBeLessThan(0.4);
    });
  });

  it("takes a dot as a stroke, and has no point without a stroke", () => {
    const dot = strokePoints([{ pen: 0, path: [1, -1] }], 1, draw());
    const mean = dot.points.reduce((sum, value, at) => sum + (at % 2 === 0 ? value : 0), 0) / 3000;
    expect(mean).toBeCloseTo(1, 1);
    expect(strokePoints([], 2, draw()).points).toHaveLength(0);
    expect(strokePoints([{ pen: 0, path: [] }], 2, draw()).points).toHaveLength(0);
  });
});
