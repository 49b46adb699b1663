/** Where runs come from. A test and a preview put their own in place. */

import type { ModelClient } from "@/lib/tf/client";
import type { Evaluation, Result } from "@/lib/tf/protocol";
import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { TrainingRun } from "@/lib/tf/training/training-run";

export interface TrainingSource {
  /** A new run on the page's worker. Rejects if its code can't be fetched. */
  open(client: ModelClient, spec: TrainingSpec): Promise<TrainingRun>;
  /** Tries a moment of a run on the test images; null where that can't be done. */
  readonly evaluate: EvaluateRun | null;
}

export type EvaluateRun = (
  client: ModelClient,
  moment: { readonly spec: TrainingSpec; readonly state: TrainingState },
  onProgress: (progress: Evaluation) => void,
  signal: AbortSignal,
) => Promise<Result<Evaluation>>;

/** The runs of the page's worker. */
export const pageTraining: TrainingSource = {
  async open(client, spec) {
    const { createTrainingRun } = await import("@/lib/tf/training/create-training-run");
    return createTrainingRun(client, spec, { now: () => performance.now() });
  },
  evaluate: (client, { spec, state }, onProgress, signal) =>
    client.evaluateRun({ network: spec.network, weights: state.weights }, onProgress, { signal }),
};
