/**
 * `model.json` and the weights beside it, in the standard format of TensorFlow.js, read and written without TensorFlow.js:
 * the page does it as well as the worker.
 */

import type { WeightShape } from "@/lib/nn/weight-shapes";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { finiteNumber, type JsonObject, listOf, oneOf, shortText, wholeNumber } from "./json-object";
import { requireFinite } from "./match-weights";
import { ModelFileError } from "./model-file-error";
import {
  decodeArray,
  encodeArray,
  encodedLength,
  type Quantization,
  type WeightEncoding,
} from "./weight-encoding";

/** Names of the two files of a model. */
export const MODEL_JSON = "model.json";
export const WEIGHTS_BIN = "weights.bin";

/** What a manifest says of one array. */
export interface ManifestEntry extends WeightShape {
  /** Null for float32. */
  readonly quantization: Quantization | null;
}

/** The entries of arrays, in their order, and their bytes one after the other. */
export function encodeWeights(
  arrays: readonly NamedArray[],
  encoding: WeightEncoding,
): { readonly entries: readonly ManifestEntry[]; readonly bytes: Uint8Array<ArrayBuffer> } {
  const encoded = arrays.map(({ values }) => encodeArray(values, encoding));
  const entries = arrays.map(({ name, shape }, index) => ({
    name,
    shape,
    quantization: encoded[index]?.quantization ?? null,
  }));
  return { entries, bytes: joinBytes(encoded.map(({ bytes }) => bytes)) };
}

/** An entry as JSON has it. */
export function entryToJson({ name, shape, quantization }: ManifestEntry): object {
  const entry = { name, shape, dtype: "float32" };
  return quantization === null
    ? entry
    : { ...entry, quantization: { ...quantization, original_dtype: "float32" } };
}

/**
 * The text of `model.json`.
 * @param modelTopology - the layers, as Keras writes them
 * @param generatedBy - what made the file
 */
export function modelJsonText(
  modelTopology: object,
  generatedBy: string,
  entries: readonly ManifestEntry[],
): string {
  const weightsManifest = [{ paths: [WEIGHTS_BIN], weights: entries.map(entryToJson) }];
  const whole = { format: "layers-model", generatedBy, convertedBy: null, modelTopology, weightsManifest };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/**
 * The entries of the manifest in a `model.json`.
 * @throws ModelFileError "malformed"
 */
export function parseManifest(modelJson: JsonObject): ManifestEntry[] {
  return parseEntries(modelJson.objects("weightsManifest").flatMap((group) => group.objects("weights")));
}

/**
 * Names of the files that hold the weights which a `model.json` lists, one after the other, without their folders.
 * @throws ModelFileError "malformed"
 */
export function weightFiles(modelJson: JsonObject): string[] {
  return modelJson
    .objects("weightsManifest")
    .flatMap((group) => (group.has("paths") ? group.get("paths", listOf(shortText)) : []))
    .map((path) => path.slice(path.lastIndexOf("/") + 1));
}

/**
 * Entries that are all float32 in memory, whatever they are in their file, each under a name of its own.
 * @throws ModelFileError "malformed"
 */
export function parseEntries(entries: readonly JsonObject[]): ManifestEntry[] {
  const names = new Set<string>();
  return entries.map((entry) => {
    const name = entry.get("name", shortText);
    if (names.has(name)) throw entry.malformed("name", `stands twice: "${name}"`);
    names.add(name);
    const shape = entry.get("shape", listOf(wholeNumber(0, 2 ** 31 - 1)));
    entry.get("dtype", oneOf(["float32"]));
    const quantization = entry.has("quantization") ? parseQuantization(entry.object("quantization")) : null;
    return { name, shape, quantization };
  });
}

/**
 * The arrays of a file of weights.
 * @param file - its name, for messages
 * @throws ModelFileError "wrong-length" or "not-finite"
 */
export function decodeWeights(
  entries: readonly ManifestEntry[],
  bytes: Uint8Array,
  file: string,
): NamedArray[] {
  const lengths = entries.map(({ shape, quantization }) =>
    encodedLength(shape, quantization?.dtype ?? "float32"),
  );
  const expectedBytes = lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length !== expectedBytes) {
    throw new ModelFileError({ reason: "wrong-length", file, bytes: bytes.length, expectedBytes });
  }
  let start = 0;
  return entries.map(({ name, shape, quantization }, index) => {
    const end = start + (lengths[index] ?? 0);
    const values = decodeArray(bytes.subarray(start, end), quantization);
    start = end;
    requireFinite(name, values);
    return { name, shape, values };
  });
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}

function parseQuantization(quantization: JsonObject): Quantization {
  if (quantization.has("original_dtype")) quantization.get("original_dtype", oneOf(["float32"]));
  const dtype = quantization.get("dtype", oneOf(["float16", "uint16", "uint8"]));
  if (dtype === "float16") return { dtype };
  return {
    dtype,
    min: quantization.get("min", finiteNumber),
    scale: quantization.get("scale", finiteNumber),
  };
}
