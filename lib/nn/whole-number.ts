/** The two checks that keep every figure of this library a true, exact whole number. */

import { ShapeError } from "./shape-error";

/** The largest size this library takes along one axis (input, kernel, stride, padding, dilation), in cells. */
export const MAX_EXTENT = 1_000_000;

/** The largest number of channels, filters, units or inputs this library takes. */
export const MAX_COUNT = 2 ** 31 - 1;

/**
 * Gives back a size or count once it is known to be a whole number in range.
 * @param quantity - name of the option, for the message
 * @param bounds - least (1 by default) and most (`MAX_EXTENT` by default), both allowed
 * @throws ShapeError `not-whole` for anything else, NaN and infinities included
 */
export function requireWhole(
  quantity: string,
  value: number,
  bounds: { readonly least?: number; readonly most?: number } = {},
): number {
  const { least = 1, most = MAX_EXTENT } = bounds;
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ShapeError("not-whole", { quantity, value, least, most });
  }
  return value;
}

/**
 * Gives back a computed figure once it is known to be exact.
 * @throws ShapeError `too-large` beyond 2⁵³ − 1
 */
export function requireExact(quantity: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new ShapeError("too-large", { quantity, value });
  return value;
}
