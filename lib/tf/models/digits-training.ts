/** How the shipped digits network is trained; kept apart from its use, so that a page that only reads digits doesn't carry it. */

import {
  losses,
  type Scalar,
  type Tensor,
  tensor2d,
  tensor4d,
  train as tfTrain,
} from "@tensorflow/tfjs-core";
import { model as functionalModel, type LayersModel } from "@tensorflow/tfjs-layers";
import { augmentDigit, DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";
import { digits } from "@/lib/nn/networks/digits";
import { buildModel } from "@/lib/tf/build-model";
import { type Batch, type StepReport, type TrainSummary, train } from "@/lib/tf/train-loop";

export interface DigitsTraining {
  /** Images to learn from; each is deformed anew every time it comes up. */
  readonly examples: DigitSet;
  /** Decides the first weights, the order of the examples and their deformations. */
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
 * A digits network trained from its first weights on. The caller owns it and disposes it.
 *
 * Cross-entropy with the true digit, Adam, and a learning rate that falls to 0 along half a cosine.
 */
export async function trainDigits(
  training: DigitsTraining,
): Promise<{ model: LayersModel; summary: TrainSummary }> {
  const model = buildModel(digits.layers, digits.inputShape, training.seed);
  // The loss takes the softmax itself, which is exact where a probability rounds to 0.
  const toLogits = functionalModel({ inputs: model.inputs, outputs: model.getLayer("logits").output });
  const optimiser = tfTrain.adam(training.learningRate);
  const { steps, onProgress, signal, yieldToEventLoop } = training;
  const summary = await train(toLogits, exampleStream(training), {
    steps,
    optimiser,
    learningRate: (step) => training.learningRate * cosineDecay((step - 1) / steps),
    loss: (logits: Tensor, targets: Tensor) => losses.softmaxCrossEntropy(targets, logits) as Scalar,
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
function exampleStream({ examples, seed, batch }: DigitsTraining): () => Batch {
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
    return deformedBatch(examples, chosen, random);
  };
}

function deformedBatch(examples: DigitSet, chosen: readonly number[], random: () => number): Batch {
  const { side } = examples;
  const pixels = new Float32Array(chosen.length * side * side);
  chosen.forEach((index, place) => {
    const image = augmentDigit(digitImage(examples, index), side, DIGIT_DEFORMATIONS, random);
    pixels.set(image, place * side * side);
  });
  return {
    inputs: tensor4d(pixels, [chosen.length, side, side, 1]),
    targets: tensor2d(oneHot(chosen.map((index) => examples.labels[index] as number)), [
      chosen.length,
      CLASSES,
    ]),
  };
}

/** `[labels, 10]`, 1 at the label and 0 elsewhere. (TensorFlow.js 4.22 on wasm writes integers into a float32 oneHot.) */
function oneHot(labels: readonly number[]): Float32Array {
  const targets = new Float32Array(labels.length * CLASSES);
  labels.forEach((label, row) => {
    targets[row * CLASSES + label] = 1;
  });
  return targets;
}
