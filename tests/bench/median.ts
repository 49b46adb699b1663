/**
 * The middle of some values, or the mean of the two in the middle.
 * @throws RangeError if there are none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("no value to take the median of");
  return (lower + upper) / 2;
}
