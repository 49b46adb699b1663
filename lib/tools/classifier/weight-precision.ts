/** In how many bits may the weights of a model ship? Measured, not guessed. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { JsonObject, shortText } from "@/lib/tf/model-format/json-object";
import { WEIGHT_ENCODINGS, type WeightEncoding } from "@/lib/tf/model-format/weight-encoding";
import {
  decodeWeights,
  encodeWeights,
  MODEL_JSON,
  modelJsonText,
  parseManifest,
  WEIGHTS_BIN,
} from "@/lib/tf/model-format/weights-manifest";
import { evaluateClassifier, loadClassifier } from "@/lib/tf/models/classifier";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import type { Evaluation } from "@/lib/tf/protocol";

/** What a smaller encoding may lose against float32 on the test set, in percentage points. */
export const MOST_LOST = 0.02;

/** The two files of a model, both there. */
export interface WholeModelFiles {
  readonly modelJson: string;
  readonly weights: ArrayBuffer;
}

/** The model with its weights in one encoding, and how it does on the test set. */
export interface PrecisionTrial {
  readonly encoding: WeightEncoding;
  readonly files: WholeModelFiles;
  readonly evaluation: Evaluation;
}

/** The same model with its weights in another encoding; the rest of its `model.json` stays as it is. */
export function reencodeWeights(files: WholeModelFiles, encoding: WeightEncoding): WholeModelFiles {
  const modelJson = JsonObject.parse(MODEL_JSON, files.modelJson);
  const arrays = decodeWeights(parseManifest(modelJson), new Uint8Array(files.weights), WEIGHTS_BIN);
  const { entries, bytes } = encodeWeights(arrays, encoding);
  const generatedBy = modelJson.get("generatedBy", shortText);
  const { fields: topology } = modelJson.object("modelTopology");
  return { modelJson: modelJsonText(topology, generatedBy, entries), weights: bytes.buffer };
}

/** The model in every encoding, each measured on the whole test set. */
export async function tryPrecisions(
  network: NetworkSpec,
  float32: WholeModelFiles,
  test: DigitSet,
): Promise<PrecisionTrial[]> {
  const trials: PrecisionTrial[] = [];
  for (const encoding of WEIGHT_ENCODINGS) {
    const files = reencodeWeights(float32, encoding);
    const model = loadClassifier(network, files);
    const evaluation = await evaluateClassifier(model, test, { yieldToEventLoop: nextMacrotask });
    model.dispose();
    trials.push({ encoding, files, evaluation });
  }
  return trials;
}

/**
 * The trial to ship: the smallest that loses at most {@link MOST_LOST} against float32; of two as small, the one that is right more
 * often.
 * @param trials - float32 among them
 */
export function choosePrecision(trials: readonly PrecisionTrial[]): PrecisionTrial {
  const reference = trials.find(({ encoding }) => encoding === "float32");
  if (reference === undefined) throw new Error("nothing to compare with: float32 wasn't tried");
  const right = ({ evaluation }: PrecisionTrial) => evaluation.correct;
  const size = ({ files }: PrecisionTrial) => files.weights.byteLength;
  const isAsGood = (trial: PrecisionTrial) =>
    100 * (right(reference) - right(trial)) <= MOST_LOST * reference.evaluation.done;
  return trials.filter(isAsGood).reduce((best, trial) => {
    const isBetter = size(trial) < size(best) || (size(trial) === size(best) && right(trial) > right(best));
    return isBetter ? trial : best;
  }, reference);
}

/** Share of right answers, in per cent. */
export function percentRight({ correct, done }: Evaluation): number {
  return (100 * correct) / done;
}
