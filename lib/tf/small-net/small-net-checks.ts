/** The checks that a small net's description and training share. */

import { SmallNetError } from "./small-net-error";

/** @throws SmallNetError unless the value is a whole number in [least, most] */
export function checkWhole(quantity: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SmallNetError("not-whole", { quantity, value, least, most });
  }
}

/** @throws SmallNetError unless the value is a number in [least, most] */
export function checkRange(quantity: string, value: number, least: number, most: number): void {
  // NaN fails both comparisons.
  if (!(value >= least && value <= most)) {
    throw new SmallNetError("not-in-range", { quantity, value, least, most });
  }
}

/** @throws SmallNetError unless the value is a number in [0, 1) */
export function checkDecay(quantity: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new SmallNetError("not-a-decay", { quantity, value });
}

/** @throws SmallNetError unless the value is among the known ones */
export function checkKnown(quantity: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) {
    throw new SmallNetError("unknown-option", { quantity, value, known: known.join(", ") });
  }
}
