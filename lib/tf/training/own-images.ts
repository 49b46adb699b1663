/** Images that a reader has made, to learn from: what they may be, and which of them are kept to look at. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { selectDigits } from "@/lib/datasets/digits/select-digits";
import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";
import type { PartedImages } from "./digit-examples";
import type { OwnImages } from "./training-protocol";

/** As many images as a run may bring along. */
const MOST_OWN_IMAGES = 2_000;
/** Side of the images that a run may bring along, in pixels. */
const OWN_SIDE = 28;
const CLASSES = 10;
const MOST_HELD_OUT = 0.5;

/** Why a run can't learn from images of one's own, with the numbers in it, or null if it can. */
export function ownImagesProblem({ own, heldOut }: OwnImages): string | null {
  const { count, side } = own;
  if (count > MOST_OWN_IMAGES) return `a run brings at most ${MOST_OWN_IMAGES} images along, got ${count}`;
  if (side !== OWN_SIDE) return `images have a side of ${OWN_SIDE}, these have ${side}`;
  if (!(heldOut >= 0 && heldOut <= MOST_HELD_OUT))
    return `a share in [0, ${MOST_HELD_OUT}] is held out, got ${heldOut}`;
  return imagesProblem(own);
}

/** Why some numbers are no set of images, or null if they are. */
export function imagesProblem({ count, side, labels, pixels }: DigitSet): string | null {
  if (!Number.isInteger(count) || count < 1) return `a set has at least 1 image, got ${count}`;
  const values = count * side * side;
  if (labels.length !== count || pixels.length !== values) {
    const found = `${labels.length} and ${pixels.length}`;
    return `${count} images of ${side}×${side} need ${count} labels and ${values} pixels, got ${found}`;
  }
  const wrong = labels.findIndex((label) => label >= CLASSES);
  return wrong === -1 ? null : `label ${labels[wrong]} of image ${wrong} isn't in 0 … ${CLASSES - 1}`;
}

/**
 * The images parted in two: of each class its share is held out, rounded down and drawn at random, since they come as they were made,
 * class by class perhaps. A class with few images keeps them all to learn from.
 * @param images - without a problem
 * @param seed - of the run
 */
export function partedOwnImages({ own, heldOut: share }: OwnImages, seed: number): PartedImages {
  const order = shuffledIndices(own.count, createRandom(seed));
  const left = new Uint32Array(CLASSES);
  for (const label of own.labels) left[label]! += 1; // in 0 … 9
  left.forEach((count, label) => {
    left[label] = Math.floor(count * share);
  });
  const learnt: number[] = [];
  const heldOut: number[] = [];
  for (const index of order) {
    const label = own.labels[index]!; // in range
    if (left[label] === 0) learnt.push(index);
    else {
      left[label]! -= 1;
      heldOut.push(index);
    }
  }
  return { learnt: selectDigits(own, learnt), heldOut: selectDigits(own, heldOut) };
}
