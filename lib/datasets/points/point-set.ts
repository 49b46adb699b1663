/** Sets of points of the plane, of one or several classes: the smallest pictures of a distribution that there are. */

/** Points centred on 0 and about as spread as normal numbers, so that noise of variance 1 hides them. */
export interface PointSet {
  /** `[count, 2]` float32, x to the right and y upwards; nearly all within ±2.5. */
  readonly points: Float32Array;
  /** The class of each point, from 0. */
  readonly classes: Uint8Array;
  readonly classCount: number;
}

/** How many points a set has, and the generator that they come from. */
export interface PointDraw {
  readonly count: number;
  /** Gives numbers uniform in [0, 1). */
  readonly random: () => number;
  /** Gives normal numbers of variance 1. */
  readonly gaussian: () => number;
}

/** A point and its class. */
export interface ClassedPoint {
  readonly x: number;
  readonly y: number;
  readonly class: number;
}

/** Most classes of a set. */
export const MOST_CLASSES = 8;

/** A set of points made one by one. */
export function collectPoints(
  count: number,
  classCount: number,
  next: (index: number) => ClassedPoint,
): PointSet {
  const points = new Float32Array(2 * count);
  const classes = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const point = next(index);
    points[2 * index] = point.x;
    points[2 * index + 1] = point.y;
    classes[index] = point.class;
  }
  return { points, classes, classCount };
}
