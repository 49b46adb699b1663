/** What a reader takes home: a model in one zip archive, with the training that it comes from. */

import { type ZipOptions, type Zippable, zipSync } from "fflate";
import { weightShapes } from "@/lib/nn/weight-shapes";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { kerasTopology } from "@/lib/tf/model-format/keras-topology";
import { matchWeights, requireSound } from "@/lib/tf/model-format/match-weights";
import type { WeightEncoding } from "@/lib/tf/model-format/weight-encoding";
import {
  encodeWeights,
  MODEL_JSON,
  modelJsonText,
  WEIGHTS_BIN,
} from "@/lib/tf/model-format/weights-manifest";
import {
  OPTIMISER_BIN,
  type PackableModel,
  parseRecord,
  recordedSpec,
  recordToJson,
  TRAINING_JSON,
} from "./training-record";

export interface PackOptions {
  /** float32 by default, which loses nothing. What the optimiser remembers is float32 always. */
  readonly weights?: WeightEncoding;
}

/**
 * A zip archive with `model.json` and `weights.bin` in the standard format of TensorFlow.js, `training.json`, and `optimiser.bin`
 * if the optimiser remembers something. The same model gives the same bytes.
 * @throws ModelFileError for what `unpackModel` wouldn't take: "not-finite" after a training that diverged, "wrong-network" if the
 * weights aren't those of the network, "unsupported-layer"…
 * @throws RangeError for float16 if a weight is beyond its ±65,504
 */
export function packModel(
  { spec, state, accuracy, date }: PackableModel,
  { weights: encoding = "float32" }: PackOptions = {},
): Uint8Array<ArrayBuffer> {
  for (const array of [...state.weights, ...state.slots]) requireSound(array);
  const slots = encodeWeights(state.slots, "float32");
  const record = recordToJson({
    spec: recordedSpec(spec),
    step: state.step,
    slots: slots.entries,
    accuracy,
    date,
  });
  // Read again as any reader's file would be: what can't be brought back must not be handed out.
  const { network } = parseRecord(JsonObject.parse(TRAINING_JSON, record)).spec;
  const { entries, bytes } = encodeWeights(matchWeights(state.weights, weightShapes(network)), encoding);
  const modelJson = modelJsonText(kerasTopology(network), GENERATOR, entries);
  const files: Zippable = {
    [MODEL_JSON]: utf8(modelJson),
    [WEIGHTS_BIN]: [bytes, AS_IT_IS],
    [TRAINING_JSON]: utf8(record),
    ...(slots.bytes.length > 0 && { [OPTIMISER_BIN]: [slots.bytes, AS_IT_IS] }),
  };
  return zipSync(files, { mtime: zipTime(date) });
}

/** Numbers that look random don't shrink: packing them would only take time. */
const AS_IT_IS: ZipOptions = { level: 0 };

const GENERATOR = "Neural networks that see and draw";

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Archives keep a time without its zone, here from 1980 to 2099: that of UTC, so that a model gives the same bytes everywhere. */
function zipTime(date: string): Date {
  const utc = new Date(date);
  const year = Math.min(2099, Math.max(1980, utc.getUTCFullYear()));
  return new Date(
    year,
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}
