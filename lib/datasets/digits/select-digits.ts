/** Smaller sets taken out of a set of digits. */

import { type DigitSet, DigitSetError } from "@/lib/datasets/digits/digit-set";
import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";

/**
 * The images at the given places, in that order.
 * @throws DigitSetError if there is no such image
 */
export function selectDigits(set: DigitSet, indices: ArrayLike<number>): DigitSet {
  const area = set.side * set.side;
  const count = indices.length;
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * area);
  for (let place = 0; place < count; place++) {
    const index = indices[place] as number;
    if (!(index >= 0 && index < set.count))
      throw new DigitSetError(`image ${index} of a set of ${set.count}`);
    labels[place] = set.labels[index] as number;
    pixels.set(set.pixels.subarray(index * area, (index + 1) * area), place * area);
  }
  return { count, side: set.side, labels, pixels };
}

/**
 * As many images of each digit, drawn at random without looking at anything but the label: first all the zeros, then the ones…
 * @throws DigitSetError if the set has fewer than `perClass` images of some digit
 */
export function balancedSample(set: DigitSet, perClass: number, random: () => number): DigitSet {
  const chosen: number[][] = Array.from({ length: 10 }, () => []);
  for (const index of shuffledIndices(set.count, random)) {
    const ofClass = chosen[set.labels[index] as number] as number[];
    if (ofClass.length < perClass) ofClass.push(index);
  }
  const scarce = chosen.findIndex((indices) => indices.length < perClass);
  if (scarce !== -1) {
    throw new DigitSetError(
      `${perClass} images of each digit, but there are ${chosen[scarce]?.length} of ${scarce}`,
    );
  }
  return selectDigits(set, chosen.flat());
}

/** The same images in random order. */
export function shuffledDigits(set: DigitSet, random: () => number): DigitSet {
  return selectDigits(set, shuffledIndices(set.count, random));
}

/** As many images of each class in random order, so that any run of them is a fair batch. */
export function trainingSample(set: DigitSet, perClass: number, seed: number): DigitSet {
  const random = createRandom(seed);
  return shuffledDigits(balancedSample(set, perClass, random), random);
}

/** The set parted at random in two: `count` images held out, and the others. */
export function holdOut(
  set: DigitSet,
  count: number,
  random: () => number,
): { kept: DigitSet; held: DigitSet } {
  const order = shuffledIndices(set.count, random);
  return {
    held: selectDigits(set, order.subarray(0, count)),
    kept: selectDigits(set, order.subarray(count)),
  };
}
