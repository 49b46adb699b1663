/** A model of TensorFlow.js and the two files that it ships in: `model.json` and `weights.bin`. */

import { type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { type LayersModel, version_layers } from "@tensorflow/tfjs-layers";
import { JsonObject } from "./model-format/json-object";
import { matchWeights } from "./model-format/match-weights";
import { ModelFileError } from "./model-format/model-file-error";
import type { WeightEncoding } from "./model-format/weight-encoding";
import {
  decodeWeights,
  encodeWeights,
  MODEL_JSON,
  modelJsonText,
  parseManifest,
  WEIGHTS_BIN,
} from "./model-format/weights-manifest";
import type { NamedArray } from "./training/training-protocol";

/** What was fetched or read from disk; null for a file that couldn't be had. */
export interface ModelFiles {
  readonly modelJson: string | null;
  readonly weights: ArrayBuffer | null;
}

export interface ModelFilesOptions {
  /** float32 by default, which loses nothing. */
  readonly weights?: WeightEncoding;
}

/** The files of a model, ready to be written: `model.json` with its topology, and its weights. */
export async function modelToFiles(
  model: LayersModel,
  { weights: encoding = "float32" }: ModelFilesOptions = {},
): Promise<{ modelJson: string; weights: ArrayBuffer }> {
  const { entries, bytes } = encodeWeights(await modelWeights(model), encoding);
  const modelTopology = model.toJSON(null, false) as object; // text only where asked for
  const generatedBy = `TensorFlow.js tfjs-layers v${version_layers}`;
  return { modelJson: modelJsonText(modelTopology, generatedBy, entries), weights: bytes.buffer };
}

/** The weights of a model as plain data, in its own order; each array has its own memory. */
export async function modelWeights(model: LayersModel): Promise<NamedArray[]> {
  return Promise.all(
    model.weights.map(async (weight) => ({
      name: weight.originalName,
      shape: weight.shape as number[], // a built model has no open side
      values: Float32Array.from(await weight.read().data<"float32">()),
    })),
  );
}

/**
 * Gives a built model the weights of its files, all or none.
 * @throws ModelFileError if a file is missing, isn't what it should be, or belongs to another network
 */
export function loadWeights(model: LayersModel, files: ModelFiles): void {
  if (files.modelJson === null) throw new ModelFileError({ reason: "missing-file", file: MODEL_JSON });
  if (files.weights === null) throw new ModelFileError({ reason: "missing-file", file: WEIGHTS_BIN });
  const manifest = parseManifest(JsonObject.parse(MODEL_JSON, files.modelJson));
  setModelWeights(model, decodeWeights(manifest, new Uint8Array(files.weights), WEIGHTS_BIN));
}

/**
 * Gives a built model weights that are plain data, in any order, all or none.
 * @throws ModelFileError "wrong-network" if their names or shapes aren't the model's
 */
export function setModelWeights(model: LayersModel, weights: readonly NamedArray[]): void {
  const own = model.weights.map(({ originalName, shape }) => ({
    name: originalName,
    shape: shape as number[], // a built model has no open side
  }));
  const ordered = matchWeights(weights, own);
  tidy(() =>
    model.setWeights(ordered.map(({ shape, values }): Tensor => tensor(values, [...shape], "float32"))),
  );
}
