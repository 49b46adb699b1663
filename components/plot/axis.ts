/** Where the marks of an axis stand. */

/** An axis from its first to its last value, with round marks between. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Steps between marks are one of these times a power of ten. */
const ROUND = [1, 2, 5, 10];

/**
 * An axis that begins at 0 and holds a value, with marks at round numbers.
 * @param most - the largest value to be shown, finite
 * @param least - the axis goes at least up to here, above 0
 * @param count - marks wanted, the one at 0 left out; there may be up to twice as many, or half
 */
export function axisFromZero(most: number, least: number, count: number): Axis {
  const to = Math.max(most, least);
  const rough = to / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (ROUND.find((round) => round * power >= rough * 0.999) ?? 10);
  const marks = Math.floor(to / step + 1e-9);
  return { from: 0, to, ticks: Array.from({ length: marks + 1 }, (_, mark) => round(mark * step)) };
}

/** Place of a value on an axis, 0 at its start and 1 at its end; what lies far outside is brought nearer, still outside. */
export function axisShare({ from, to }: Axis, value: number): number {
  return Math.min(Math.max((value - from) / (to - from), -1), 2);
}

/** Without the crumbs of binary fractions: 0.30000000000000004 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
