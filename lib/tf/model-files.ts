/** The two files of a shipped model, in the standard format of TensorFlow.js: `model.json` and `weights.bin`. */

import { io, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** What was fetched or read from disk; null for a file that couldn't be had. */
export interface ModelFiles {
  readonly modelJson: string | null;
  readonly weights: ArrayBuffer | null;
}

/** What is wrong with a model's files. */
export type ModelFileProblem = "missing" | "malformed" | "wrong-length" | "not-finite" | "wrong-network";

/** The files don't hold the weights of this model; `reason` says which kind of trouble it is, the message has the numbers. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";
  constructor(
    readonly reason: ModelFileProblem,
    message: string,
  ) {
    super(message);
  }
}

interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
}

const FLOAT_BYTES = 4;

/** The files of a model, ready to be written: `model.json` with its topology, and its weights as float32. */
export async function modelToFiles(model: LayersModel): Promise<{ modelJson: string; weights: ArrayBuffer }> {
  const artifacts = await capture(model);
  const { modelTopology, weightSpecs = [], generatedBy, weightData } = artifacts;
  const manifest = {
    format: "layers-model",
    generatedBy,
    convertedBy: null,
    modelTopology,
    weightsManifest: [{ paths: ["weights.bin"], weights: weightSpecs }],
  };
  const weights = io.CompositeArrayBuffer.join(weightData);
  return { modelJson: `${JSON.stringify(manifest, null, 1)}\n`, weights };
}

/**
 * Gives a built model the weights of its files, all or none.
 * @throws ModelFileError if a file is missing, isn't what it should be, or belongs to another network
 */
export function loadWeights(model: LayersModel, files: ModelFiles): void {
  if (files.modelJson === null) throw new ModelFileError("missing", "model.json is missing");
  if (files.weights === null) throw new ModelFileError("missing", "weights.bin is missing");
  const entries = parseManifest(files.modelJson);
  const arrays = cutWeights(entries, files.weights);
  const byName = new Map(
    entries.map((entry, index) => [entry.name, { entry, values: arrays[index] as Float32Array }]),
  );
  if (byName.size !== model.weights.length) {
    throw new ModelFileError(
      "wrong-network",
      `${byName.size} weight arrays for a model with ${model.weights.length}`,
    );
  }
  const ordered = model.weights.map(({ originalName, shape }) => {
    const found = byName.get(originalName);
    if (found === undefined) throw new ModelFileError("wrong-network", `no weights named ${originalName}`);
    if (found.entry.shape.join() !== shape.join()) {
      throw new ModelFileError(
        "wrong-network",
        `${originalName} is [${found.entry.shape}], the network's is [${shape}]`,
      );
    }
    return found;
  });
  tidy(() =>
    model.setWeights(ordered.map(({ entry, values }): Tensor => tensor(values, [...entry.shape], "float32"))),
  );
}

async function capture(model: LayersModel): Promise<io.ModelArtifacts> {
  let captured: io.ModelArtifacts | null = null;
  const handler = io.withSaveHandler(async (artifacts) => {
    captured = artifacts;
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
  });
  await model.save(handler);
  if (captured === null) throw new Error("the model wasn't saved");
  return captured;
}

function parseManifest(modelJson: string): WeightEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(modelJson);
  } catch {
    throw new ModelFileError("malformed", "model.json is no JSON");
  }
  const groups: unknown = isRecord(parsed) ? parsed.weightsManifest : null;
  if (!Array.isArray(groups)) throw new ModelFileError("malformed", "model.json has no weightsManifest");
  return groups.flatMap((group: unknown) => {
    const weights: unknown = isRecord(group) ? group.weights : null;
    if (!Array.isArray(weights))
      throw new ModelFileError("malformed", "a group of the weightsManifest has no weights");
    return weights.map(parseEntry);
  });
}

function parseEntry(entry: unknown): WeightEntry {
  if (isRecord(entry)) {
    const { name, shape, dtype } = entry;
    if (typeof name === "string" && dtype === "float32" && isShape(shape)) return { name, shape };
  }
  throw new ModelFileError(
    "malformed",
    `a weight array needs a name, a shape and dtype float32: ${JSON.stringify(entry)}`,
  );
}

function cutWeights(entries: readonly WeightEntry[], weights: ArrayBuffer): Float32Array[] {
  const sizes = entries.map(({ shape }) => shape.reduce((product, side) => product * side, 1));
  const expected = FLOAT_BYTES * sizes.reduce((sum, size) => sum + size, 0);
  if (weights.byteLength !== expected) {
    throw new ModelFileError(
      "wrong-length",
      `weights.bin has ${weights.byteLength} bytes, model.json says ${expected}`,
    );
  }
  let start = 0;
  return sizes.map((size, index) => {
    const values = new Float32Array(weights, FLOAT_BYTES * start, size);
    start += size;
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad !== -1)
      throw new ModelFileError("not-finite", `${entries[index]?.name}[${bad}] is ${values[bad]}`);
    return values;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isShape(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((side) => Number.isInteger(side) && side >= 0);
}
