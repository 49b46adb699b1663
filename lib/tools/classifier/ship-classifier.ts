/** The last step of making a classifier: choose how many bits its weights get, and write its files. */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { network } from "@/lib/nn/network";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { writeShippedFile } from "@/lib/tools/write-shipped-file";
import type { ShippedClassifier } from "./shipped-classifier";
import { FACTS_FILE, factsToJson, type TrainingFacts } from "./training-facts";
import { choosePrecision, percentRight, tryPrecisions, type WholeModelFiles } from "./weight-precision";

export interface TrainedClassifier {
  readonly float32: WholeModelFiles;
  readonly facts: TrainingFacts;
}

/**
 * Measures the model on the test set with its weights in each encoding, and writes the smallest that is as good, with its card.
 * @param directory - where it ships, or another folder for a trial
 */
export async function shipClassifier(
  classifier: ShippedClassifier,
  { float32, facts }: TrainedClassifier,
  test: DigitSet,
  directory: string,
): Promise<void> {
  const { layers, inputShape } = classifier.network;
  const trials = await tryPrecisions(classifier.network, float32, test);
  for (const { encoding, files, evaluation } of trials) {
    const right = `${evaluation.correct} of ${evaluation.done} right (${percentRight(evaluation).toFixed(2)} %)`;
    console.log(`${encoding}: ${files.weights.byteLength} bytes, ${right}`);
  }
  const chosen = choosePrecision(trials);
  const files = [
    writeShippedFile(directory, MODEL_JSON, chosen.files.modelJson),
    writeShippedFile(directory, WEIGHTS_BIN, new Uint8Array(chosen.files.weights)),
    writeShippedFile(directory, FACTS_FILE, factsToJson(facts)),
  ];
  const { params: parameters } = network(layers, inputShape).totals;
  writeShippedFile(directory, "CARD.md", classifier.card({ facts, trials, chosen, parameters, files }));
  console.log(`${chosen.encoding} weights written to ${directory}`);
}
