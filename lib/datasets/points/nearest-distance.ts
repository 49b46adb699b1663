/**
 * How far points are from a set, on average: the distance from each to its nearest neighbour there.
 * @param points - `[count, 2]` float32
 * @param reference - `[count, 2]` float32
 * @returns in units of the plane; not a number if either is empty
 */
export function meanNearestDistance(points: Float32Array, reference: Float32Array): number {
  if (points.length === 0 || reference.length === 0) return Number.NaN;
  let sum = 0;
  for (let at = 0; at < points.length; at += 2) {
    sum += Math.sqrt(nearestSquare(points[at]!, points[at + 1]!, reference)); // two a point
  }
  return (2 * sum) / points.length;
}

function nearestSquare(x: number, y: number, reference: Float32Array): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < reference.length; at += 2) {
    const [dx, dy] = [reference[at]! - x, reference[at + 1]! - y]; // two a point
    nearest = Math.min(nearest, dx * dx + dy * dy);
  }
  return nearest;
}
