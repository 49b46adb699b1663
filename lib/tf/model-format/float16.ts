/**
 * Half precision: 1 sign bit, 5 bits of exponent, 10 of fraction.
 * @see IEEE 754-2019, section 3.4, binary16
 */

/** The largest finite number in half precision. */
export const LARGEST_FLOAT16 = 65_504;

const SIGN_BIT = 0x8000;
const INFINITY_BITS = 0x7c00;
/** Of normal numbers, the least; subnormal ones share it. */
const LEAST_EXPONENT = -14;
const FRACTIONS = 1024;

/**
 * The 16 bits nearest to a number; halfway between two, those that end in 0. Infinite from 65,520 on.
 * @param value - a float32, not NaN
 */
export function float16Bits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? SIGN_BIT : 0;
  const magnitude = Math.abs(value);
  if (magnitude >= LARGEST_FLOAT16 + 16) return sign | INFINITY_BITS;
  const exponent = Math.max(LEAST_EXPONENT, Math.floor(Math.log2(magnitude)));
  const fractions = roundHalfToEven((magnitude / 2 ** exponent) * FRACTIONS);
  // A normal number has 1024 fractions or more, which adds the 1 that its exponent field counts from; so does one rounded up to 2048.
  return sign | ((exponent - LEAST_EXPONENT) * FRACTIONS + fractions);
}

/** The number that 16 bits stand for, exact in float32. */
export function float16Value(bits: number): number {
  const sign = bits & SIGN_BIT ? -1 : 1;
  const exponentField = (bits & INFINITY_BITS) / FRACTIONS;
  const fractions = bits % FRACTIONS;
  if (exponentField === 31) return fractions === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponentField === 0) return (sign * fractions * 2 ** LEAST_EXPONENT) / FRACTIONS;
  return sign * (1 + fractions / FRACTIONS) * 2 ** (exponentField + LEAST_EXPONENT - 1);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
