/**
 * Training, as it crosses the border between the page and the worker: plain data only. A run is a chain of slices: the page asks
 * for the next one, the worker trains for a moment and answers with what it learnt. Between two slices any other job gets its turn.
 */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { Augmentation } from "@/lib/datasets/digits/vary-image";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { NetworkSpec } from "@/lib/nn/layer-spec";

/** A named array of numbers: a weight of the network, or a moment that the optimiser has gathered for one. */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type OptimiserKind = "sgd" | "momentum" | "rmsprop" | "adam";

/** Images that the reader has made, 28 × 28 and at most 2,000, sent along with the run. */
export interface OwnImages {
  readonly own: DigitSet;
  /** Share of each class that isn't learnt from, but looked at, in [0, 0.5]. */
  readonly heldOut: number;
}

/** All that decides a run: the same specification gives the same losses, step by step, on the same backend. */
export interface TrainingSpec {
  /** Ends in a layer of 10 units, with or without a softmax after it. */
  readonly network: NetworkSpec;
  /** Which images to learn from. */
  readonly data: ImageSetId | OwnImages;
  readonly optimiser: OptimiserKind;
  /** In (0, 10]. */
  readonly learningRate: number;
  /** Examples a step, 1 … 1024. */
  readonly batch: number;
  /** Decides the first weights and the order of the examples. */
  readonly seed: number;
  /** The held-out images are looked at after so many steps, at step 0 too; 0 for never. */
  readonly validateEvery: number;
  /** How the images are varied before each step; as they are where it is left out. */
  readonly augmentation?: Augmentation | undefined;
}

/** A moment of a run, complete: another worker, or another backend, goes on from it as if nothing had happened. */
export interface TrainingState {
  /** Steps done; 0 before the first. */
  readonly step: number;
  readonly weights: readonly NamedArray[];
  /** What the optimiser remembers; empty for plain descent and before the first step. */
  readonly slots: readonly NamedArray[];
}

/** How the network does on images that it doesn't learn from. */
export interface ValidationPoint {
  readonly step: number;
  readonly loss: number;
  /** Share of right answers, in [0, 1]. */
  readonly accuracy: number;
}

/** The step of a run, layer by layer, as the gradient made it. */
export interface GradientPoint {
  /** Number of the step, counted from 1. */
  readonly step: number;
  /** Of the layers that have weights, in order. */
  readonly layers: readonly {
    readonly layer: string;
    /** L2 norm of the gradient of the loss with respect to all weights of the layer. */
    readonly gradient: number;
    /** L2 norm of what the step added to the weights, for each unit of the norm of the weights before it. */
    readonly update: number;
  }[];
}

/**
 * What went wrong with a run, by name. It then stands still, at the last step before `step`, which is given up; with dead units at
 * `step` itself.
 */
export type Divergence =
  /** A loss or a weight is no finite number any more. */
  | { readonly kind: "not-finite"; readonly step: number; readonly where: "loss" | "weights" }
  /** The loss stays far above its start: median of the last sixteen losses, and the very first one. */
  | { readonly kind: "exploding"; readonly step: number; readonly loss: number; readonly firstLoss: number }
  /** Units of a ReLU layer that answer 0 to every held-out image: no gradient reaches them any more. */
  | {
      readonly kind: "dead-relu";
      readonly step: number;
      readonly layer: string;
      readonly dead: number;
      readonly units: number;
    };

/** Losses of a run before a moment, as far as they decide whether it goes wrong. */
export interface LossHistory {
  /** The very first one; null before it. */
  readonly first: number | null;
  /** The last ones, at most sixteen, oldest first. */
  readonly last: readonly number[];
}

export interface TrainSliceRequest {
  /** Names the run; the worker keeps the last one alive between slices. */
  readonly runId: string;
  readonly spec: TrainingSpec;
  /** Where to begin: needed for a run the worker doesn't hold at `step`, else null. */
  readonly from: TrainingState | null;
  /** Steps done so far, as the page knows them. */
  readonly step: number;
  /** Losses of those steps. */
  readonly before: LossHistory;
  /** At most so many steps… */
  readonly steps: number;
  /** … and none begun after so many milliseconds. */
  readonly budgetMs: number;
}

/** What one slice did. */
export interface TrainSlice {
  /** One a step, from `request.step + 1` on: mean loss of the batch before the step. */
  readonly losses: Float32Array;
  /** One a step: share of right answers in the batch before the step, in [0, 1]. */
  readonly accuracies: Float32Array;
  readonly validation: readonly ValidationPoint[];
  /** Of the very first step, and of those after which the held-out images are looked at. */
  readonly gradients: readonly GradientPoint[];
  /** The run before its first step, with the slice that made it; null with all others. */
  readonly initial: TrainingState | null;
  /** The run at the end of the slice. */
  readonly state: TrainingState;
  /** Median time of a step, in milliseconds. */
  readonly stepMs: number;
  /** Parts that a batch was cut into, because one step took too long; 1 as a rule. */
  readonly parts: number;
  readonly divergence: Divergence | null;
}

/** Weights to be tried on images. */
export interface EvaluateRunRequest {
  /** The test images of a set, or the very images given. */
  readonly data: ImageSetId | DigitSet;
  readonly network: NetworkSpec;
  readonly weights: readonly NamedArray[];
}
