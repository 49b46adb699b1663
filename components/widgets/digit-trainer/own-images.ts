/** The images that the reader has drawn to learn from, as one set. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";

export const OWN_SIDE = 28;
const AREA = OWN_SIDE * OWN_SIDE;
const CLASSES = 10;
/** As many images as a run takes. */
export const MOST_OWN = 2000;
/** Of each class, so many are needed; of two classes at least. */
export const LEAST_OF_CLASS = 5;
const LEAST_CLASSES = 2;
/** Share of each class that is only looked at. */
export const HELD_OUT = 0.2;

export const NO_IMAGES: DigitSet = {
  count: 0,
  side: OWN_SIDE,
  labels: new Uint8Array(),
  pixels: new Uint8Array(),
};

/** The set with one image more. @param image - `[28, 28]`, 0 = paper, 1 = ink */
export function withImage(set: DigitSet, image: Float32Array, label: number): DigitSet {
  if (set.count >= MOST_OWN) return set;
  const pixels = new Uint8Array((set.count + 1) * AREA);
  pixels.set(set.pixels);
  pixels.set(
    Uint8Array.from(image, (value) => Math.round(255 * value)),
    set.count * AREA,
  );
  return { count: set.count + 1, side: OWN_SIDE, labels: Uint8Array.of(...set.labels, label), pixels };
}

/** The set without one image. @param index - from 0 */
export function withoutImage(set: DigitSet, index: number): DigitSet {
  const kept = Array.from({ length: set.count }, (_, at) => at).filter((at) => at !== index);
  const pixels = new Uint8Array(kept.length * AREA);
  kept.forEach((at, place) => {
    pixels.set(set.pixels.subarray(at * AREA, (at + 1) * AREA), place * AREA);
  });
  return {
    count: kept.length,
    side: OWN_SIDE,
    labels: Uint8Array.from(kept, (at) => set.labels[at] ?? 0),
    pixels,
  };
}

/** Images of each class. */
export function countsOf({ labels }: DigitSet): readonly number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** Whether there are enough to train: two classes with five drawings each, and no class with fewer. */
export function isEnough(set: DigitSet): boolean {
  const drawn = countsOf(set).filter((count) => count > 0);
  return drawn.length >= LEAST_CLASSES && drawn.every((count) => count >= LEAST_OF_CLASS);
}
