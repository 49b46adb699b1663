/** The plain description of how a small net learns: its loss, its penalty on weights, its optimiser and its batches. */

import { checkDecay, checkKnown, checkRange, checkWhole } from "./small-net-checks";
import { SmallNetError } from "./small-net-error";
import type { SmallNetOutputActivation } from "./small-net-spec";

/**
 * What is averaged over the examples of a batch, y the output and t the target:
 * - meanSquaredError: (y − t)², mean over the outputs (`tf.losses.meanSquaredError`)
 * - halfSquaredError: ½·(y − t)², summed over the outputs (the loss of TensorFlow Playground)
 * - huber: ½·(y − t)² up to |y − t| = 1, |y − t| − ½ beyond, mean over the outputs (`tf.losses.huberLoss`)
 * - hinge: max(0, 1 − t·y), mean over the outputs, with targets −1 and 1 (`tf.losses.hingeLoss` has targets 0 and 1)
 * - binaryCrossEntropy: −t·ln y − (1 − t)·ln(1 − y) in nats, mean over the outputs, which are sigmoid
 *   (`tf.losses.sigmoidCrossEntropy` of the weighted sums)
 * - softmaxCrossEntropy: −Σ t·ln y in nats, for softmax outputs and targets that add up to 1
 *   (`tf.losses.softmaxCrossEntropy` of the weighted sums)
 *
 * Both cross-entropies are computed from the weighted sums, so that no probability has to differ from 0 and 1.
 */
export const SMALL_NET_LOSSES = [
  "meanSquaredError",
  "halfSquaredError",
  "huber",
  "hinge",
  "binaryCrossEntropy",
  "softmaxCrossEntropy",
] as const;

export type SmallNetLoss = (typeof SMALL_NET_LOSSES)[number];

/**
 * Penalty on the weights, not on the biases, added to the loss of every batch: rate · Σ|w| for l1, rate · Σ½w² for l2. A departure from
 * TensorFlow Playground, which divides the rate by the batch size and holds a weight at 0 once l1 has brought it there.
 */
export type SmallNetRegulariser =
  | { readonly kind: "none" }
  | { readonly kind: "l1" | "l2"; readonly rate: number };

/** An optimiser as `tf.train` has it, with the same formulas, defaults and ε. Its learning rate may change between two calls. */
export type SmallNetOptimiser =
  | { readonly kind: "sgd"; readonly learningRate: number }
  | {
      readonly kind: "momentum";
      readonly learningRate: number;
      /** In [0, 1). */
      readonly momentum: number;
      /** Look ahead along the momentum; false by default. */
      readonly nesterov?: boolean;
    }
  | {
      readonly kind: "adagrad";
      readonly learningRate: number;
      /** Where the sums of squared gradients begin; 0.1 by default. */
      readonly initialAccumulator?: number;
    }
  | {
      readonly kind: "rmsprop";
      readonly learningRate: number;
      /** In [0, 1); 0.9 by default. */
      readonly decay?: number;
      /** In [0, 1); 0 by default. */
      readonly momentum?: number;
    }
  | {
      readonly kind: "adam";
      readonly learningRate: number;
      /** In [0, 1); 0.9 by default. */
      readonly beta1?: number;
      /** In [0, 1); 0.999 by default. */
      readonly beta2?: number;
    };

export type SmallNetOptimiserKind = SmallNetOptimiser["kind"];

/** Added to what an adaptive optimiser divides by: `tf.backend().epsilon()` in float32. */
export const OPTIMISER_EPSILON = 1e-7;

/** Numbers that each optimiser remembers of every parameter, by their names in `tf.train`. */
export const OPTIMISER_SLOTS: Readonly<Record<SmallNetOptimiserKind, readonly string[]>> = {
  sgd: [],
  momentum: ["momentum"],
  adagrad: ["accumulator"],
  rmsprop: ["rms", "momentum"],
  adam: ["m", "v"],
};

/** Greatest number of examples in a data set. */
export const MOST_EXAMPLES = 100_000;

/** Greatest learning rate, regularisation rate and initial accumulator: far beyond where anything learns. */
const MOST_RATE = 1e6;

export interface SmallNetTraining {
  readonly loss: SmallNetLoss;
  readonly regulariser: SmallNetRegulariser;
  readonly optimiser: SmallNetOptimiser;
  /** Examples of one step; the last step of an epoch takes what is left. From as many as there are on, each epoch is one step. */
  readonly batchSize: number;
  /** Seed of the order of the examples, a new one in each epoch (see `epochOrder`). */
  readonly seed: number;
}

/** An optimiser with every option said. */
export type CompleteOptimiser = {
  readonly [Kind in SmallNetOptimiserKind]: Required<Extract<SmallNetOptimiser, { readonly kind: Kind }>>;
}[SmallNetOptimiserKind];

/** The same training with every option said: what an engine takes. */
export interface CompleteTraining extends SmallNetTraining {
  readonly optimiser: CompleteOptimiser;
}

/** Fills in the defaults of `tf.train`. */
export function completeTraining(training: SmallNetTraining): CompleteTraining {
  return { ...training, optimiser: completeOptimiser(training.optimiser) };
}

function completeOptimiser(optimiser: SmallNetOptimiser): CompleteOptimiser {
  switch (optimiser.kind) {
    case "sgd":
      return optimiser;
    case "momentum":
      return { nesterov: false, ...optimiser };
    case "adagrad":
      return { initialAccumulator: 0.1, ...optimiser };
    case "rmsprop":
      return { decay: 0.9, momentum: 0, ...optimiser };
    case "adam":
      return { beta1: 0.9, beta2: 0.999, ...optimiser };
  }
}

/** @throws SmallNetError if an option is unknown or out of its range, or the loss doesn't go with the output's activation */
export function checkSmallNetTraining(
  training: SmallNetTraining,
  activation: SmallNetOutputActivation,
): void {
  const { loss, regulariser, optimiser, batchSize, seed } = training;
  checkLoss(loss, activation);
  checkKnown("regulariser", regulariser.kind, ["none", "l1", "l2"]);
  if (regulariser.kind !== "none") checkRange("regularisation rate", regulariser.rate, 0, MOST_RATE);
  checkOptimiser(optimiser);
  checkWhole("batchSize", batchSize, 1, MOST_EXAMPLES);
  checkWhole("seed", seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

/** @throws SmallNetError if the loss is unknown, or doesn't go with the output's activation */
export function checkLoss(loss: SmallNetLoss, activation: SmallNetOutputActivation): void {
  checkKnown("loss", loss, SMALL_NET_LOSSES);
  if (activation === "softmax" && loss !== "softmaxCrossEntropy") {
    throw new SmallNetError("softmax-needs-loss", { needed: "softmaxCrossEntropy", loss });
  }
  const needed = activationOfLoss(loss);
  if (needed !== null && needed !== activation) {
    throw new SmallNetError("loss-needs-activation", { loss, needed, activation });
  }
}

function activationOfLoss(loss: SmallNetLoss): SmallNetOutputActivation | null {
  if (loss === "binaryCrossEntropy") return "sigmoid";
  return loss === "softmaxCrossEntropy" ? "softmax" : null;
}

function checkOptimiser(optimiser: SmallNetOptimiser): void {
  checkKnown("optimiser", optimiser.kind, Object.keys(OPTIMISER_SLOTS));
  checkRange("learningRate", optimiser.learningRate, 0, MOST_RATE);
  const complete = completeOptimiser(optimiser);
  switch (complete.kind) {
    case "sgd":
      break;
    case "momentum":
      checkDecay("momentum", complete.momentum);
      break;
    case "adagrad":
      checkRange("initialAccumulator", complete.initialAccumulator, 0, MOST_RATE);
      break;
    case "rmsprop":
      checkDecay("decay", complete.decay);
      checkDecay("momentum", complete.momentum);
      break;
    case "adam":
      checkDecay("beta1", complete.beta1);
      checkDecay("beta2", complete.beta2);
      break;
  }
}
