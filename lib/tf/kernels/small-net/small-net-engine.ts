/** What computes a small net: arrays in, new arrays out, no tensor in sight. */

import type { SmallNetSpec } from "@/lib/tf/small-net/small-net-spec";
import type { CompleteTraining, SmallNetLoss } from "@/lib/tf/small-net/small-net-training";

/** A net and its examples. All arrays are float32 in row order. */
export interface SmallNetJob {
  readonly spec: SmallNetSpec;
  /** `[parameters]`, laid out as `smallNetLayers` says. */
  readonly parameters: Float32Array;
  readonly examples: number;
  /** `[examples, inputs]`. */
  readonly inputs: Float32Array;
}

export interface SmallNetLossJob extends SmallNetJob {
  /** `[examples, outputs]`. */
  readonly targets: Float32Array;
  readonly loss: SmallNetLoss;
}

export interface SmallNetTrainJob extends SmallNetJob {
  /** `[examples, outputs]`. */
  readonly targets: Float32Array;
  readonly training: CompleteTraining;
  /** `[slots, parameters]`: what the optimiser remembers, in the order of `OPTIMISER_SLOTS`. */
  readonly slots: Float32Array;
  /** Steps that the optimiser has made with these slots. */
  readonly stepsDone: number;
  /** The first epoch to run, counted from 0 over the net's whole life. */
  readonly firstEpoch: number;
  readonly epochs: number;
}

export interface TrainedSmallNet {
  /** `[parameters]`. */
  readonly parameters: Float32Array;
  /** `[slots, parameters]`. */
  readonly slots: Float32Array;
  /**
   * `[epochs]`: mean loss of each epoch, without the penalty, every example taken before the step that learns from it. NaN from the
   * epoch on in which the loss or a parameter became infinite or NaN; parameters and slots are then those from before it.
   */
  readonly losses: Float32Array;
}

/** Nothing here changes the arrays of a job, and what it gives is the caller's. */
export interface SmallNetEngine {
  train(job: SmallNetTrainJob): TrainedSmallNet;
  /** Activations of every layer, hidden ones first, `[examples, units]` each. */
  evaluate(job: SmallNetJob): readonly Float32Array[];
  /** Mean loss over the examples, without any penalty. */
  loss(job: SmallNetLossJob): number;
}
