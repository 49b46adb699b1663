/** From picked files to a run that can go on. */

import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { digitsNetwork } from "@/lib/nn/networks/digits";
import { weightShapes } from "@/lib/nn/weight-shapes";
import type { ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import type { NamedArray, TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";
import type { Unpacked } from "./model-file";
import { bodyOf } from "./own-network";
import { FILTERS } from "./training-choices";
import { filtersOf } from "./training-spec";

export type ImportedRun =
  | {
      readonly ok: true;
      readonly spec: TrainingSpec;
      readonly state: TrainingState;
      /** The files told how the model was trained. */
      readonly hasTraining: boolean;
    }
  | { readonly ok: false; readonly problem: ModelFileProblem };

/**
 * The run that an unpacked model goes on with. One that says nothing of its training begins at step 0 with the settings at hand.
 * @param wanted - the run that the settings ask for
 */
export function importedRun(unpacked: Unpacked, wanted: TrainingSpec): ImportedRun {
  if (!unpacked.ok) return unpacked;
  const { weights, trained } = unpacked;
  const filters = filtersOf(weights);
  const network = bodyOf(unpacked.network) ? unpacked.network : digitsNetwork(filters ?? FILTERS[0]);
  const foreign = foreignArray(weights, network);
  if (foreign !== null) {
    return { ok: false, problem: { reason: "wrong-network", array: foreign, found: null, expected: null } };
  }
  // Weights that fit, of a network that computes something else with them or that learnt from images that aren't here, begin anew
  // as well.
  if (trained && trained.spec.data !== "own" && isSameNetwork(trained.spec.network, network)) {
    const { spec, state } = trained;
    return { ok: true, spec: { ...spec, data: trained.spec.data }, state, hasTraining: true };
  }
  return {
    ok: true,
    spec: { ...wanted, network },
    state: { step: 0, weights, slots: [] },
    hasTraining: false,
  };
}

/** The first array that the network hasn't, or lacks, in that shape; null if there is none. */
function foreignArray(weights: readonly NamedArray[], network: NetworkSpec): string | null {
  const expected = weightShapes(network).map(describe);
  const found = weights.map(describe);
  const odd = found.find((one) => !expected.includes(one)) ?? expected.find((one) => !found.includes(one));
  return odd?.split(" ")[0] ?? null;
}

function describe({ name, shape }: { readonly name: string; readonly shape: readonly number[] }): string {
  return `${name} [${shape}]`;
}

function isSameNetwork(a: NetworkSpec, b: NetworkSpec): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
