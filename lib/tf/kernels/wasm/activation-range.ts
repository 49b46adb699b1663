const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  linear: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  relu: [0, Number.POSITIVE_INFINITY],
  relu6: [0, 6],
};

/** The range that an activation holds a sum to, or null for one that does more than cut off. */
export function activationRange(activation: string): readonly [least: number, most: number] | null {
  return RANGES[activation] ?? null;
}
