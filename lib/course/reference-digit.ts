import { readFileSync } from "node:fs";
import path from "node:path";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";

/** A test image that comes with the page. */
export interface ReferenceDigit {
  readonly digit: number;
  /** Pixels of a side. */
  readonly side: number;
  /** `[side, side]` in row order, 0 = paper, 255 = ink. */
  readonly pixels: readonly number[];
}

/** The first shipped test image of a digit. Build time only. */
export function referenceDigit(digit: number): ReferenceDigit {
  const file = readFileSync(path.join(process.cwd(), "public/data/digits/samples.bin"));
  const { labels, pixels, side } = decodeDigitSet(new Uint8Array(file));
  const start = Math.max(labels.indexOf(digit), 0) * side * side;
  return { digit, side, pixels: Array.from(pixels.subarray(start, start + side * side)) };
}
