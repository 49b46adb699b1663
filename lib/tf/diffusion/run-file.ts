/** A run that learns to draw fruits, taken home as one zip archive and brought back. Whatever the bytes are, the answer is a value. */

import { type ZipOptions, zipSync } from "fflate";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { fruitNetwork } from "@/lib/diffusion/unet/fruit-networks";
import { parameterCount, unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import type { PickedFile } from "@/lib/tf/model-archive/model-parts";
import { isZip, unpackEntry, zipEntries } from "@/lib/tf/model-archive/zip-entries";
import { JsonObject, numberUpTo, oneOf, wholeNumber } from "@/lib/tf/model-format/json-object";
import { requireFinite } from "@/lib/tf/model-format/match-weights";
import { ModelFileError, type ModelFileProblem } from "@/lib/tf/model-format/model-file-error";
import { joinBytes, MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import type { FruitTrainingSpec, FruitTrainingState } from "./diffusion-protocol";
import { unetToFiles } from "./unet-files";

const RUN_JSON = "training.json";
const RUN_BIN = "training.bin";
const FORMAT = "neural-networks-that-see-and-draw/fruits";
const VERSION = 1;
/** The most that is read. */
const LIMIT_BYTES = 64 * 2 ** 20;
const FLOAT_BYTES = 4;
/** Numbers that look random don't shrink. */
const AS_IT_IS: ZipOptions = { level: 0 };

/** A run and where it stands. */
export interface KeptFruitRun {
  readonly spec: FruitTrainingSpec;
  readonly state: FruitTrainingState;
}

export type OpenedFruitRun =
  | { readonly ok: true; readonly run: KeptFruitRun }
  | { readonly ok: false; readonly problem: ModelFileProblem };

/**
 * An archive with the network as the site ships its own (`model.json`, `weights.bin`), and all that the run needs to go on.
 * @param date - as `Date.toISOString` writes it
 */
export function packFruitRun({ spec, state }: KeptFruitRun, date: string): Uint8Array<ArrayBuffer> {
  const { modelJson, weights } = unetToFiles(fruitNetwork(spec.network), state.mean, "float32");
  const record = { format: FORMAT, version: VERSION, date, ...spec, step: state.step, seen: state.images };
  const arrays = [state.weights, state.mean, state.first, state.second];
  const rows = arrays.map((array) => new Uint8Array(Float32Array.from(array).buffer));
  return zipSync(
    {
      [MODEL_JSON]: new TextEncoder().encode(modelJson),
      [WEIGHTS_BIN]: [weights, AS_IT_IS],
      [RUN_JSON]: new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`),
      [RUN_BIN]: [joinBytes(rows), AS_IT_IS],
    },
    { mtime: new Date(date) },
  );
}

/** The run in an archive made by {@link packFruitRun}. */
export function openFruitRun(file: PickedFile): OpenedFruitRun {
  try {
    return { ok: true, run: readRun(file) };
  } catch (error) {
    if (error instanceof ModelFileError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readRun({ name, bytes }: PickedFile): KeptFruitRun {
  const sizeBytes = bytes.length;
  if (sizeBytes > LIMIT_BYTES)
    throw new ModelFileError({ reason: "too-large", sizeBytes, limitBytes: LIMIT_BYTES });
  if (!isZip(bytes)) throw new ModelFileError({ reason: "not-an-archive", sizeBytes });
  const entries = zipEntries(bytes, name);
  const contentOf = (wanted: string) => {
    const entry = entries.find((one) => one.name === wanted || one.name.endsWith(`/${wanted}`));
    if (entry === undefined) throw new ModelFileError({ reason: "missing-file", file: wanted });
    if (entry.sizeBytes > LIMIT_BYTES)
      throw new ModelFileError({ reason: "too-large", sizeBytes: entry.sizeBytes, limitBytes: LIMIT_BYTES });
    return unpackEntry(entry);
  };
  const json = JsonObject.parse(RUN_JSON, new TextDecoder().decode(contentOf(RUN_JSON)));
  const { spec, step, images } = readRecord(json);
  return { spec, state: readState(spec, { step, images }, contentOf(RUN_BIN)) };
}

function readRecord(json: JsonObject) {
  json.get("format", oneOf([FORMAT]));
  const version = json.get("version", wholeNumber());
  if (version > VERSION) throw new ModelFileError({ reason: "wrong-version", version, supported: VERSION });
  const spec: FruitTrainingSpec = {
    network: json.get("network", oneOf(["small", "full"])),
    seed: json.get("seed", wholeNumber(0)),
    heldOut: json.objects("heldOut").map((pair) => ({
      fruit: pair.get("fruit", oneOf(FRUITS)),
      colour: pair.get("colour", oneOf(COLOURS)),
    })),
    batch: json.get("batch", wholeNumber(1, 256)),
    learningRate: json.get("learningRate", numberUpTo(1, { above: 0 })),
    images: json.get("images", wholeNumber(1)),
  };
  return { spec, step: json.get("step", wholeNumber(0)), images: json.get("seen", wholeNumber(0)) };
}

function readState(
  spec: FruitTrainingSpec,
  at: Pick<FruitTrainingState, "step" | "images">,
  bytes: Uint8Array,
): FruitTrainingState {
  const network = fruitNetwork(spec.network);
  const length = parameterCount(network);
  const expectedBytes = 4 * FLOAT_BYTES * length;
  if (bytes.length !== expectedBytes)
    throw new ModelFileError({ reason: "wrong-length", file: RUN_BIN, bytes: bytes.length, expectedBytes });
  const all = new Float32Array(Uint8Array.from(bytes).buffer);
  const [first] = unetParameters(network);
  requireFinite(first?.name ?? RUN_BIN, all);
  const row = (index: number) => all.slice(index * length, (index + 1) * length);
  return { ...at, weights: row(0), mean: row(1), first: row(2), second: row(3) };
}
