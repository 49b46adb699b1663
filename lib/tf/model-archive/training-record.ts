/** `training.json`: how a model was trained, beside the model itself, so that training can go on. */

import {
  type Check,
  either,
  type JsonObject,
  numberUpTo,
  oneOf,
  wholeNumber,
} from "@/lib/tf/model-format/json-object";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import { parseNetwork } from "@/lib/tf/model-format/network-json";
import { entryToJson, type ManifestEntry, parseEntries } from "@/lib/tf/model-format/weights-manifest";
import type { OptimiserKind, TrainingSpec, TrainingState } from "@/lib/tf/training/training-protocol";

/** What decided a run, but for the images of one's own: these stay with the reader. */
export interface RecordedSpec extends Omit<TrainingSpec, "data"> {
  readonly data: Extract<TrainingSpec["data"], string> | "own";
}

/** What a file says of what decided a run. */
export function recordedSpec({ data, ...rest }: TrainingSpec | RecordedSpec): RecordedSpec {
  return { ...rest, data: typeof data === "string" ? data : "own" };
}

/** A model and the training that it comes from: all that is needed to show it and, with its images, to go on. */
export interface TrainedModel {
  readonly spec: RecordedSpec;
  readonly state: TrainingState;
  /** Share of right answers on images held out, in [0, 1]; null if it wasn't measured. */
  readonly accuracy: number | null;
  /** When the file was made, as ISO 8601 in UTC: `2026-11-24T10:17:51Z`. */
  readonly date: string;
}

/** A model to be taken home. */
export interface PackableModel extends Omit<TrainedModel, "spec"> {
  readonly spec: TrainingSpec | RecordedSpec;
}

/** What `training.json` says; the numbers of the arrays are in files of their own. */
export interface TrainingRecord extends Omit<TrainedModel, "state"> {
  /** Steps done. */
  readonly step: number;
  /** What the optimiser remembers, as it stands in {@link OPTIMISER_BIN}; empty if it remembers nothing. */
  readonly slots: readonly ManifestEntry[];
}

export const TRAINING_JSON = "training.json";
export const OPTIMISER_BIN = "optimiser.bin";
/** Tells a training record from any other JSON. */
export const RECORD_FORMAT = "neural-networks-that-see-and-draw/training";
/** Of the format written here; those before are read, those after are not. */
const RECORD_VERSION = 1;

const OPTIMISERS: { readonly [O in OptimiserKind]: O } = {
  sgd: "sgd",
  momentum: "momentum",
  rmsprop: "rmsprop",
  adam: "adam",
};

const IMAGES: { readonly [D in RecordedSpec["data"]]: D } = {
  digits: "digits",
  fashion: "fashion",
  own: "own",
};

const date: Check<string> = {
  expected: "a date such as 2026-11-24T10:17:51Z",
  accepts: (value): value is string =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) &&
    Number.isFinite(Date.parse(value)),
};

export function recordToJson({ spec, step, slots, accuracy, date }: TrainingRecord): string {
  const { network, ...training } = spec;
  const whole = {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    date,
    ...training,
    step,
    accuracy,
    network,
    optimiserArrays: slots.map(entryToJson),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/** How the images were varied; files from before say nothing of it. */
function recordedAugmentation(json: JsonObject): Pick<RecordedSpec, "augmentation"> {
  if (!json.has("augmentation")) return {};
  const found = json.object("augmentation");
  return {
    augmentation: {
      shift: found.get("shift", numberUpTo(28, { least: 0 })),
      rotation: found.get("rotation", numberUpTo(180, { least: 0 })),
      zoom: found.get("zoom", numberUpTo(90, { least: 0 })),
      noise: found.get("noise", numberUpTo(100, { least: 0 })),
      flip: found.get("flip", oneOf([true, false])),
    },
  };
}

/**
 * Reads a training record.
 * @throws ModelFileError "wrong-version", "malformed", "unsupported-layer" or "impossible-network"
 */
export function parseRecord(json: JsonObject): TrainingRecord {
  const version = json.get("version", wholeNumber());
  if (version > RECORD_VERSION) {
    throw new ModelFileError({ reason: "wrong-version", version, supported: RECORD_VERSION });
  }
  return {
    spec: {
      network: parseNetwork(json.object("network")),
      data: json.get("data", oneOf(Object.values(IMAGES))),
      optimiser: json.get("optimiser", oneOf(Object.values(OPTIMISERS))),
      learningRate: json.get("learningRate", numberUpTo(10, { above: 0 })),
      batch: json.get("batch", wholeNumber(1, 1024)),
      seed: json.get("seed", wholeNumber(Number.MIN_SAFE_INTEGER)),
      validateEvery: json.get("validateEvery", wholeNumber(0)),
      ...recordedAugmentation(json),
    },
    step: json.get("step", wholeNumber(0)),
    slots: parseEntries(json.objects("optimiserArrays")),
    accuracy: json.get("accuracy", either(numberUpTo(1, { least: 0 }), oneOf([null]))),
    date: json.get("date", date),
  };
}
