/** A classifier of images that the site ships: what it is, and how it is made. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { Variation } from "@/lib/tf/models/classifier-training";
import type { ModelId } from "@/lib/tf/protocol";
import type { ShippedFile } from "@/lib/tools/write-shipped-file";
import type { TrainingFacts } from "./training-facts";
import type { PrecisionTrial } from "./weight-precision";

export interface ShippedClassifier {
  readonly id: ModelId;
  readonly network: NetworkSpec;
  /** What is made of an image every time it is learnt from. */
  readonly vary: Variation;
  readonly plan: TrainingPlan;
  /** All images to learn from, and those that measure the result; read from a cache, or fetched. */
  readonly images: () => { readonly train: DigitSet; readonly test: DigitSet };
  /** The text of its `CARD.md`. */
  readonly card: (facts: ClassifierCardFacts) => string;
}

export interface TrainingPlan {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  /** Learning rate of Adam at its highest. */
  readonly learningRate: number;
  /** Images to learn from that are held out to choose the epoch. */
  readonly validation: number;
}

/** What is known of a model once it is made. */
export interface ClassifierCardFacts {
  readonly facts: TrainingFacts;
  readonly parameters: number;
  /** The model with its weights in every encoding, and the one that ships. */
  readonly trials: readonly PrecisionTrial[];
  readonly chosen: PrecisionTrial;
  readonly files: readonly ShippedFile[];
}

/** The folder in which a classifier ships. */
export function shippedFolder({ id }: ShippedClassifier): string {
  return `public/models/${id}`;
}
