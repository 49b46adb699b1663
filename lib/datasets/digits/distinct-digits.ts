/** Sets without images that come twice, so that nothing is learnt by heart and asked again. */

import type { DigitSet } from "./digit-set";
import { selectDigits } from "./select-digits";

/**
 * The images of a set in their order, but those that equal, pixel by pixel, an earlier one of the set or one of another.
 * @param besides - images of the same size that are left out as well
 */
export function distinctDigits(set: DigitSet, besides: DigitSet): DigitSet {
  const seen = new Set(Array.from({ length: besides.count }, (_, index) => imageKey(besides, index)));
  const kept: number[] = [];
  for (let index = 0; index < set.count; index++) {
    const key = imageKey(set, index);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(index);
  }
  return selectDigits(set, kept);
}

/** The same string for images whose pixels are the same, and another for all others. */
function imageKey({ side, pixels }: DigitSet, index: number): string {
  const area = side * side;
  return String.fromCharCode(...pixels.subarray(index * area, (index + 1) * area));
}
