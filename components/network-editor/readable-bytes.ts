const UNITS = ["one", "kilo", "mega", "giga", "tera"] as const;

/** An amount of memory in the largest unit that leaves at least 1: decimal units, a kilobyte is 1,000 bytes. */
export function readableBytes(bytes: number): {
  readonly value: number;
  readonly unit: (typeof UNITS)[number];
} {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return { value: bytes / 1000 ** power, unit: UNITS[power] ?? "one" };
}
