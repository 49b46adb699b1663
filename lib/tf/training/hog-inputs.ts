/** Images as hand-made features, many at once: what a classifier of before 2012 was given instead of pixels. */

import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { hogDescriptor, hogGeometry } from "@/lib/nn/hog/hog-descriptor";

/** Numbers in the descriptor of a square image. @param side - in pixels @example hogLength(28) // 1296 */
export function hogLength(side: number): number {
  return hogGeometry(side, side).length;
}

/**
 * The descriptors of chosen images, one after the other.
 * @param indices - which images, each in 0 … `set.count` − 1
 * @returns `[indices, hogLength(side)]`
 */
export function hogInputs(set: DigitSet, indices: ArrayLike<number>): Float32Array {
  const length = hogLength(set.side);
  const inputs = new Float32Array(indices.length * length);
  for (let at = 0; at < indices.length; at++) {
    const image = digitImage(set, indices[at]!); // in range, as the caller promises
    inputs.set(hogDescriptor(image, set.side, set.side).descriptor, at * length);
  }
  return inputs;
}
