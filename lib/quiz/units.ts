/** What the numbers of a question measure, and how one unit converts into another. */

interface Unit {
  /** Units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many base units it is worth. */
  readonly factor: number;
}

/** Units by id. Decimal (kB) and binary (KiB) multiples of the byte are both there, and differ. */
export const UNITS = {
  none: { dimension: "none", factor: 1 },
  B: { dimension: "memory", factor: 1 },
  kB: { dimension: "memory", factor: 1e3 },
  MB: { dimension: "memory", factor: 1e6 },
  GB: { dimension: "memory", factor: 1e9 },
  TB: { dimension: "memory", factor: 1e12 },
  KiB: { dimension: "memory", factor: 2 ** 10 },
  MiB: { dimension: "memory", factor: 2 ** 20 },
  GiB: { dimension: "memory", factor: 2 ** 30 },
  TiB: { dimension: "memory", factor: 2 ** 40 },
  us: { dimension: "time", factor: 1e-6 },
  ms: { dimension: "time", factor: 1e-3 },
  s: { dimension: "time", factor: 1 },
  min: { dimension: "time", factor: 60 },
  h: { dimension: "time", factor: 3600 },
  percent: { dimension: "none", factor: 0.01 },
  pixels: { dimension: "pixels", factor: 1 },
  megapixels: { dimension: "pixels", factor: 1e6 },
  cells: { dimension: "cells", factor: 1 },
  parameters: { dimension: "parameters", factor: 1 },
  weights: { dimension: "weights", factor: 1 },
  neurons: { dimension: "neurons", factor: 1 },
  "multiply-adds": { dimension: "multiply-adds", factor: 1 },
  dimensions: { dimension: "dimensions", factor: 1 },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitId = keyof typeof UNITS;

export const UNIT_IDS = Object.keys(UNITS) as readonly UnitId[]; // the keys of a literal with these very keys

/** The same quantity in another unit; null where the two don't measure the same thing. */
export function convertUnit(value: number, from: UnitId, to: UnitId): number | null {
  if (from === to) return value;
  const source = UNITS[from];
  const target = UNITS[to];
  return source.dimension === target.dimension ? (value * source.factor) / target.factor : null;
}
