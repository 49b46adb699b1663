/** A U-Net in the two files that it ships in: `model.json` says what it is, `weights.bin` has its numbers. */

import { unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import type { ModelFiles } from "@/lib/tf/model-files";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { matchWeights } from "@/lib/tf/model-format/match-weights";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import type { WeightEncoding } from "@/lib/tf/model-format/weight-encoding";
import {
  decodeWeights,
  encodeWeights,
  MODEL_JSON,
  modelJsonText,
  parseManifest,
  WEIGHTS_BIN,
} from "@/lib/tf/model-format/weights-manifest";

/** The files of a network. @param weights - in the order of `unetParameters` */
export function unetToFiles(
  spec: UNetSpec,
  weights: Float32Array,
  encoding: WeightEncoding,
): { readonly modelJson: string; readonly weights: Uint8Array } {
  const arrays = unetParameters(spec).map(({ name, shape, offset, size }) => ({
    name,
    shape,
    values: weights.subarray(offset, offset + size),
  }));
  const { entries, bytes } = encodeWeights(arrays, encoding);
  const topology = { class_name: "UNet", config: spec };
  return { modelJson: modelJsonText(topology, "lib/tf/diffusion", entries), weights: bytes };
}

/**
 * The weights of a network in its files, in the order of `unetParameters`.
 * @throws ModelFileError if a file is missing, isn't what it should be, or belongs to another network
 */
export function unetFromFiles(spec: UNetSpec, files: ModelFiles): Float32Array {
  if (files.modelJson === null) throw new ModelFileError({ reason: "missing-file", file: MODEL_JSON });
  if (files.weights === null) throw new ModelFileError({ reason: "missing-file", file: WEIGHTS_BIN });
  const manifest = parseManifest(JsonObject.parse(MODEL_JSON, files.modelJson));
  const found = decodeWeights(manifest, new Uint8Array(files.weights), WEIGHTS_BIN);
  const parameters = unetParameters(spec);
  const last = parameters.at(-1);
  const weights = new Float32Array(last === undefined ? 0 : last.offset + last.size);
  const arrays = matchWeights(found, parameters);
  for (const [index, { values }] of arrays.entries()) weights.set(values, parameters[index]?.offset ?? 0);
  return weights;
}
