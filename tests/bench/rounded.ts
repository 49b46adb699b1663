/** A number with at most one decimal: none of these figures is known better than that. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
