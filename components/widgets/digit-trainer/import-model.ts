/** From picked files to a run that can go on. */

import { digitsNetwork } from "@/lib/nn/networks/digits";
import type { TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { ImportProblem } from "./import-problem";
import type { Unpacked } from "./model-file";
import { filtersOf } from "./training-spec";

export type ImportedRun =
  | {
      readonly ok: true;
      readonly spec: TrainingSpec;
      readonly state: TrainingState;
      /** The files told how the model was trained. */
      readonly hasTraining: boolean;
    }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * The run that an unpacked model goes on with. One that says nothing of its training begins at step 0 with the settings at hand.
 * @param wanted - the run that the settings ask for
 */
export function importedRun(unpacked: Unpacked, wanted: TrainingSpec): ImportedRun {
  if (!unpacked.ok) return unpacked;
  const { weights, trained } = unpacked;
  const filters = filtersOf(weights);
  if (filters === null) {
    return { ok: false, problem: { reason: "wrong-network", array: weights[0]?.name ?? "" } };
  }
  if (trained) return { ok: true, spec: trained.spec, state: trained.state, hasTraining: true };
  return {
    ok: true,
    spec: { ...wanted, network: digitsNetwork(filters) },
    state: { step: 0, weights, slots: [] },
    hasTraining: false,
  };
}
