/** The network asked again and again along a sweep: what it gives to the true digit, and which digit it reads. */

export interface SweepPoint {
  /** Of the swept field. */
  readonly value: number;
  /** Probability of the true digit, in [0, 1]. */
  readonly truth: number;
  /** The digit it reads. */
  readonly read: number;
}

/** A point from the ten probabilities. */
export function sweepPoint(value: number, probabilities: ArrayLike<number>, digit: number): SweepPoint {
  const all = Array.from(probabilities);
  return { value, truth: all[digit] ?? 0, read: all.indexOf(Math.max(...all)) };
}

/**
 * The stretch around no stress in which the digit is read rightly.
 * @param points - in the order of their values
 * @param calm - the value without stress
 * @returns its two ends; null where the digit isn't read even there
 */
export function safeRange(
  points: readonly SweepPoint[],
  calm: number,
  digit: number,
): { readonly from: number; readonly to: number } | null {
  const isRight = (point: SweepPoint | undefined) => point?.read === digit;
  const start = points.findIndex(({ value }) => value === calm);
  if (!isRight(points[start])) return null;
  let [first, last] = [start, start];
  while (isRight(points[first - 1])) first -= 1;
  while (isRight(points[last + 1])) last += 1;
  return { from: points[first]?.value ?? calm, to: points[last]?.value ?? calm };
}
