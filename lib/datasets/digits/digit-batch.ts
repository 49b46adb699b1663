/** Images and labels of digits as a network takes them, many at once. */

import type { DigitSet } from "./digit-set";

const CLASSES = 10;
/** `digitImage` of a byte: 0 = paper, 1 = ink. */
const INK = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * Images cut to a square about their centre, one after the other.
 * @param indices - which images, each in 0 … `set.count` − 1
 * @param side - of the part that is kept, in pixels; at most the images' own
 * @returns `[indices, side, side]` in row order, 0 = paper, 1 = ink
 */
export function digitInputs(set: DigitSet, indices: ArrayLike<number>, side: number): Float32Array {
  const { pixels, side: full } = set;
  const margin = Math.floor((full - side) / 2);
  const inputs = new Float32Array(indices.length * side * side);
  let target = 0;
  for (let image = 0; image < indices.length; image++) {
    // In range, as the caller promises; rows of an uncut image follow each other without a gap.
    const corner = indices[image]! * full * full + margin * full + margin;
    for (let row = 0; row < side; row++) {
      const start = corner + row * full;
      for (let source = start; source < start + side; source++) inputs[target++] = INK[pixels[source]!]!;
    }
  }
  return inputs;
}

/** `[indices, 10]`, 1 at the digit of an image and 0 elsewhere. */
export function digitTargets(set: DigitSet, indices: ArrayLike<number>): Float32Array {
  const targets = new Float32Array(indices.length * CLASSES);
  for (let image = 0; image < indices.length; image++)
    targets[image * CLASSES + set.labels[indices[image]!]!] = 1; // both in range, as the caller promises
  return targets;
}
