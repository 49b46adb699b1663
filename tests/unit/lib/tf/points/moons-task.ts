import type { PointSet } from "@/lib/datasets/points/point-set";
import { type PointShape, shapePoints } from "@/lib/datasets/points/point-shapes";
import { createGaussian } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";
import type { PointsTask } from "@/lib/tf/points/points-protocol";

/** Points of a shape, drawn with a seed. */
export function drawn(shape: PointShape, count: number, seed: number): PointSet {
  return shapePoints(shape, { count, random: createRandom(seed), gaussian: createGaussian(seed + 1) });
}

/** Learning a shape from 2,000 points. */
export function taskOf(shape: PointShape): PointsTask {
  return { ...drawn(shape, 2000, 7), seed: 1 };
}
