/** Numbers of a kernel as a reader types and reads them. */

import { MAX_WEIGHT } from "@/lib/math/kernel-edit";

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/**
 * The number in what was typed: decimal comma or point, any minus sign, or a fraction such as "1/9".
 * @returns null where it is no number, or one beyond ±1000
 */
export function parseKernelNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[−–]/g, "-");
  const [numerator = "", denominator, ...more] = plain.split("/");
  if (more.length > 0) return null;
  const value = parseDecimal(numerator) / (denominator === undefined ? 1 : parseDecimal(denominator));
  return Number.isFinite(value) && Math.abs(value) <= MAX_WEIGHT ? value + 0 : null;
}

/** Not-a-number where the text is none. */
function parseDecimal(text: string): number {
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/** Denominators that are read as fractions: the number of cells of the kernels, since their decimals never end. */
const DENOMINATORS = [9, 16, 25, 36, 49];

/** A weight as numerator and denominator where it reads better so (1/9), null where decimals do. */
export function weightFraction(
  weight: number,
): { readonly numerator: number; readonly denominator: number } | null {
  if (isShortDecimal(weight)) return null;
  for (const denominator of DENOMINATORS) {
    const numerator = Math.round(weight * denominator);
    if (numerator !== 0 && Math.abs(weight * denominator - numerator) < 1e-9)
      return { numerator, denominator };
  }
  return null;
}

function isShortDecimal(value: number): boolean {
  return Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9;
}

/** Smaller magnitudes are what is left of rounding in float32, and read as zero. */
const ROUNDING_NOISE = 1e-6;

/** Whether a number that isn't zero would look like zero with so many decimals. */
export function roundsToZero(value: number, digits: number): boolean {
  const magnitude = Math.abs(value);
  return magnitude >= ROUNDING_NOISE && magnitude < 0.5 / 10 ** digits;
}

/** Decimals that the cells of a kernel of this side have room for. */
export function weightDigits(side: number): number {
  return side < 7 ? 3 : 2;
}
