/** The images that a run learns from, and those that it doesn't. */

import { digitInputs, digitTargets } from "@/lib/datasets/digits/digit-batch";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { type Augmentation, NO_AUGMENTATION, varyImages } from "@/lib/datasets/digits/vary-image";
import { ExampleOrder } from "@/lib/datasets/example-order";
import type { Shape } from "@/lib/nn/layer-spec";
import { hogInputs } from "./hog-inputs";
import type { ExampleBatch } from "./train-step";
import { inputSide, takesHog } from "./training-problem";

/** The share of a set that no run learns from: the last images of its file. */
const HELD_OUT = 0.1;

/** Images to learn from, and images to look at. */
export interface PartedImages {
  readonly learnt: DigitSet;
  readonly heldOut: DigitSet;
}

/** The first nine tenths of a set, to learn from, and the rest, to look at; views on the same bytes. */
export function partedDigits(set: DigitSet): PartedImages {
  const border = set.count - Math.floor(set.count * HELD_OUT);
  return { learnt: digitRange(set, 0, border), heldOut: digitRange(set, border, set.count) };
}

/** The images `first` … `end − 1`, counted from 0, as a view on the same bytes. */
function digitRange({ side, labels, pixels }: DigitSet, first: number, end: number): DigitSet {
  const area = side * side;
  return {
    count: end - first,
    side,
    labels: labels.subarray(first, end),
    pixels: pixels.subarray(first * area, end * area),
  };
}

/** Chosen images as a network with that input takes them. @param indices - from 0 */
export function digitBatch(set: DigitSet, indices: ArrayLike<number>, inputShape: Shape): ExampleBatch {
  return {
    examples: indices.length,
    inputShape,
    inputs: inputsOf(set, indices, inputShape),
    targetShape: [10],
    targets: digitTargets(set, indices),
  };
}

/** The pixels of the images, or the hand-made features that the network takes in their place. */
function inputsOf(set: DigitSet, indices: ArrayLike<number>, inputShape: Shape): Float32Array {
  if (takesHog(inputShape, set.side)) return hogInputs(set, indices);
  const side = inputSide(inputShape, set.side);
  if (side === null) throw new Error(`[${inputShape}] isn't cut out of images of side ${set.side}`);
  return digitInputs(set, indices, side);
}

/** What decides the batches of a run. */
export interface BatchPlan {
  readonly seed: number;
  readonly batch: number;
  readonly inputShape: Shape;
  /** How the images are varied, each time anew; as they are where it is left out. */
  readonly augmentation?: Augmentation | undefined;
}

/** The batch of each step, counted from 1, as a pure function of the seed: all images in a random order, then in another one… */
export function digitBatches(
  set: DigitSet,
  { seed, batch, inputShape, augmentation = NO_AUGMENTATION }: BatchPlan,
): (step: number) => ExampleBatch {
  const order = new ExampleOrder(set.count, seed);
  const side = inputSide(inputShape, set.side);
  return (step) => {
    const first = (step - 1) * batch;
    const plain = digitBatch(set, order.take(first, batch), inputShape);
    // Features made by hand aren't pixels that could be moved.
    if (side === null) return plain;
    return { ...plain, inputs: varyImages(plain.inputs, side, augmentation, { seed, first }) };
  };
}
