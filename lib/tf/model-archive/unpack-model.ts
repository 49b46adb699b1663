/** What a reader brings back: an archive made by `packModel`, or the files of a model of TensorFlow.js or Keras. */

import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { weightShapes } from "@/lib/nn/weight-shapes";
import { parseTopology } from "@/lib/tf/model-format/keras-topology";
import { matchWeights } from "@/lib/tf/model-format/match-weights";
import { ModelFileError, type ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import { decodeWeights, parseManifest, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { findParts, type ModelParts, type PickedFile } from "./model-parts";
import { OPTIMISER_BIN, parseRecord, type TrainedModel, type TrainingRecord } from "./training-record";

/** The most that is read: 64 MB, about 16 million weights. */
export const MODEL_LIMIT_BYTES = 64 * 2 ** 20;

/** A model that can be built, with weights that fit it. */
export interface UnpackedModel {
  readonly ok: true;
  readonly network: NetworkSpec;
  /** Every array of the network, in its order, all finite. */
  readonly weights: readonly NamedArray[];
  /** The training to go on with; null for a model that says nothing of it. */
  readonly trained: TrainedModel | null;
}

/** Why there is no model, as data for the screen; `message` is English and for a bug report. */
export interface UnpackFailure {
  readonly ok: false;
  readonly problem: ModelFileProblem;
  readonly message: string;
}

/**
 * The model in files picked together: an archive, or a `model.json` and its weights. Files are told apart by what is in them.
 * Whatever the bytes are, the answer is a value.
 * @param options - `limitBytes`: of all the files together, as picked, as unpacked and as float32; {@link MODEL_LIMIT_BYTES} by
 * default
 */
export function unpackModel(
  picked: readonly PickedFile[],
  { limitBytes = MODEL_LIMIT_BYTES }: { readonly limitBytes?: number } = {},
): UnpackedModel | UnpackFailure {
  try {
    return readModel(findParts(picked, limitBytes), limitBytes);
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    return { ok: false, problem: error.problem, message: error.message };
  }
}

function readModel(parts: ModelParts, limitBytes: number): UnpackedModel {
  const record = parts.record === null ? null : parseRecord(parts.record);
  const network = record?.spec.network ?? parseTopology(parts.modelJson);
  const weights = readWeights(parts, network, limitBytes);
  return {
    ok: true,
    network,
    weights,
    trained: record === null ? null : trainedModel(record, weights, parts),
  };
}

function readWeights(
  { modelJson, weights }: ModelParts,
  spec: NetworkSpec,
  limitBytes: number,
): NamedArray[] {
  const sizeBytes = FLOAT_BYTES * network(spec.layers, spec.inputShape).totals.params;
  if (sizeBytes > limitBytes) throw new ModelFileError({ reason: "too-large", sizeBytes, limitBytes });
  const expected = weightShapes(spec);
  const manifest = parseManifest(modelJson);
  // Before any number is read: then there are no more of them than the network has.
  matchWeights(manifest, expected);
  return matchWeights(decodeWeights(manifest, weights, WEIGHTS_BIN), expected);
}

const FLOAT_BYTES = 4;

function trainedModel(
  { slots, step, ...rest }: TrainingRecord,
  weights: readonly NamedArray[],
  { optimiser }: ModelParts,
): TrainedModel {
  const bytes = slots.length === 0 ? new Uint8Array() : optimiser;
  if (bytes === null) throw new ModelFileError({ reason: "missing-file", file: OPTIMISER_BIN });
  return { ...rest, state: { step, weights, slots: decodeWeights(slots, bytes, OPTIMISER_BIN) } };
}
