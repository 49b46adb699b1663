/** Where runs come from. A test puts its own in place. */

import type { ModelClient } from "@/lib/tf/client";
import type { Evaluation, FinishedEvaluation, Result } from "@/lib/tf/protocol";
import { createTrainingRun } from "@/lib/tf/training/create-training-run";
import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingRun } from "@/lib/tf/training/training-run";

/** A moment of a run, with what it is a moment of. */
export interface RunMoment {
  readonly spec: TrainingSpec;
  readonly state: TrainingState;
}

export interface TrainingSource {
  /** A run before its first step. */
  open(client: ModelClient, spec: TrainingSpec): TrainingRun;
  /** Tries a moment on the 10,000 test images of the set that it learns from; those of MNIST for drawings of the reader's. */
  evaluate(
    client: ModelClient,
    moment: RunMoment,
    onProgress: (progress: Evaluation) => void,
    signal: AbortSignal,
  ): Promise<Result<FinishedEvaluation>>;
}

/** The runs of the page's worker. */
export const pageTraining: TrainingSource = {
  open: (client, spec) => createTrainingRun(client, spec, { now: () => performance.now() }),
  evaluate: (client, { spec: { data, network }, state: { weights } }, onProgress, signal) =>
    client.evaluateRun({ data: typeof data === "string" ? data : "digits", network, weights }, onProgress, {
      signal,
    }),
};
