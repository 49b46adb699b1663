import { describe, expect, it } from "vitest";
import {
  POINT_SHAPES,
  type PointShape,
  SHAPE_CLASSES,
  shapePoints,
} from "@/lib/datasets/points/point-shapes";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";

const COUNT = 6000;

function draw(shape: PointShape, seed = 1) {
  return shapePoints(shape, { count: COUNT, random: createRandom(seed), gaussian: createGaussian(seed) });
}

/** Points as `{ x, y, class }`. */
function rows(shape: PointShape) {
  const { points, classes } = draw(shape);
  return Array.from(classes, (which, at) => ({ x: points[2 * at]!, y: points[2 * at + 1]!, which }));
}

describe.each(POINT_SHAPES)("shapePoints of %s", (shape) => {
  it("is centred, about as spread as the noise, and stays in view", () => {
    const all = rows(shape);
    for (const axis of ["x", "y"] as const) {
      const mean = all.reduce((sum, point) => sum + point[axis], 0) / COUNT;
      const deviation = Math.sqrt(all.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0) / COUNT);
      expect(Math.abs(mean)).toBeLessThan(0.25);
      expect(deviation).toBeGreaterThan(0.6);
      expect(deviation).toBeLessThan(1.4);
    }
    expect(Math.max(...all.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))))).toBeLessThan(2.5);
  });

  it("has as many points of each class", () => {
    const { classes, classCount } = draw(shape);
    expect(classCount).toBe(SHAPE_CLASSES[shape]);
    const counts = Array.from(
      { length: classCount },
      (_, which) => classes.filter((one) => one === which).length,
    );
    expect(counts).toEqual(counts.map(() => COUNT / classCount));
  });

  it("is the same for the same seed", () => {
    expect(draw(shape, 5)).toEqual(draw(shape, 5));
    expect(draw(shape, 5).points).not.toEqual(draw(shape, 6).points);
  });
});

describe("the classes of a shape", () => {
  it("are the rings from the inside", () => {
    const radius = (which: number) => {
      const ring = rows("rings").filter((point) => point.which === which);
      return ring.reduce((sum, { x, y }) => sum + Math.hypot(x, y), 0) / ring.length;
    };
    expect([0, 1, 2].map(radius)).toEqual([0.55, 1.3, 2.05].map((mean) => expect.closeTo(mean, 1)));
  });

  it("are the upper and the lower half of the board, whose white squares are empty", () => {
    for (const { x, y, which } of rows("checkerboard")) {
      expect(y >= 0 ? 0 : 1).toBe(which);
      expect((Math.floor(x) + Math.floor(y) + 8) % 2).toBe(1);
    }
  });
});
