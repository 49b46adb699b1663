/** How the shipped classifiers are trained; kept apart from their use, so that a page that only reads images doesn't carry it. */

import type { LayersModel } from "@tensorflow/tfjs-layers";
import { digitTargets } from "@/lib/datasets/digits/digit-batch";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { buildModel } from "@/lib/tf/build-model";
import { type StepReport, type TrainSummary, train } from "@/lib/tf/train-loop";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { Optimiser } from "@/lib/tf/training/optimiser";
import type { ExampleBatch } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";

/** A new variant of an image. @param random - gives numbers uniform in [0, 1) */
export type Variation = (
  image: Float32Array<ArrayBuffer>,
  side: number,
  random: () => number,
) => Float32Array;

export interface ClassifierTraining {
  /** Ends in a softmax over the ten classes, in a layer of that name. */
  readonly network: NetworkSpec;
  /** What is made of an image every time it comes up. */
  readonly vary: Variation;
  /** Images to learn from. */
  readonly examples: DigitSet;
  /** Decides the first weights, the order of the examples and their variants. */
  readonly seed: number;
  readonly steps: number;
  /** Examples a step. */
  readonly batch: number;
  /** Learning rate of Adam at its highest. */
  readonly learningRate: number;
  /** Called after each step; the loop waits for it, so that it may evaluate the model. */
  readonly onProgress?: (report: StepReport, model: LayersModel) => void | Promise<void>;
  readonly signal?: AbortSignal;
  readonly yieldToEventLoop: () => Promise<void>;
}

const CLASSES = 10;

/**
 * A network trained from its first weights on. The caller owns it and disposes it.
 *
 * Cross-entropy with the true class, Adam, and a learning rate that falls to 0 along half a cosine.
 */
export async function trainClassifier(
  training: ClassifierTraining,
): Promise<{ model: LayersModel; summary: TrainSummary }> {
  const { network: spec, steps, seed, onProgress, signal, yieldToEventLoop } = training;
  const model = buildModel(spec.layers, spec.inputShape, seed);
  // The loss takes the softmax itself, which is exact where a probability rounds to 0.
  const network = new TrainingNetwork(model.layers.filter(({ name }) => name !== "softmax"));
  const optimiser = new Optimiser("adam", network.variables);
  const learner = { network, optimiser, objective: crossEntropy, seed };
  const summary = await train(learner, exampleStream(training), {
    steps,
    learningRate: (step) => training.learningRate * cosineDecay((step - 1) / steps),
    onProgress: (report) => onProgress?.(report, model),
    ...(signal === undefined ? {} : { signal }),
    yieldToEventLoop,
  });
  optimiser.dispose();
  return { model, summary };
}

/** 1 at the start, 0 at the end, half a cosine between. @param share - in [0, 1] */
export function cosineDecay(share: number): number {
  return (1 + Math.cos(Math.PI * share)) / 2;
}

/** Batches that go through all the examples in a random order, then through all again in another one. */
function exampleStream(training: ClassifierTraining): () => ExampleBatch {
  const { examples, seed, batch } = training;
  const random = createRandom(seed);
  let order = shuffledIndices(examples.count, random);
  let next = 0;
  return () => {
    const chosen = Array.from({ length: batch }, () => {
      if (next === order.length) {
        order = shuffledIndices(examples.count, random);
        next = 0;
      }
      return order[next++] as number;
    });
    return variedBatch(training, chosen, random);
  };
}

function variedBatch(
  { examples, vary }: ClassifierTraining,
  chosen: readonly number[],
  random: () => number,
): ExampleBatch {
  const { side } = examples;
  const inputs = new Float32Array(chosen.length * side * side);
  chosen.forEach((index, place) => {
    const image = vary(digitImage(examples, index), side, random);
    inputs.set(image, place * side * side);
  });
  return {
    examples: chosen.length,
    inputShape: [side, side, 1],
    inputs,
    targetShape: [CLASSES],
    targets: digitTargets(examples, chosen),
  };
}
