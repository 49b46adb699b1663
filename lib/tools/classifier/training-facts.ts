/** What is kept of a training run, so that its card can be written again without training again. */

import { finiteNumber, JsonObject, shortText, wholeNumber } from "@/lib/tf/model-format/json-object";

/** All measured by the run itself. */
export interface TrainingFacts {
  readonly seed: number;
  readonly steps: number;
  /** Of a run in full. */
  readonly epochs: number;
  readonly batch: number;
  /** Learning rate of Adam at its highest. */
  readonly learningRate: number;
  readonly minutes: number;
  readonly examplesPerSecond: number;
  /** Version of Node that it ran in, without the parts after the first. */
  readonly nodeVersion: number;
  /** Images to learn from, and images held out. */
  readonly learnt: number;
  readonly held: number;
  /** The epoch kept, from 1, and its right answers among the images held out. */
  readonly epoch: number;
  readonly validated: number;
  /** SHA-256 of the weights that it gave, as float32. */
  readonly float32Sha256: string;
}

/** Name of the file beside the model. */
export const FACTS_FILE = "training-run.json";

export function factsToJson(facts: TrainingFacts): string {
  return `${JSON.stringify(facts, null, 1)}\n`;
}

/** @throws ModelFileError "malformed" */
export function parseFacts(text: string): TrainingFacts {
  const json = JsonObject.parse(FACTS_FILE, text);
  const count = (name: keyof TrainingFacts) => json.get(name, wholeNumber(1));
  return {
    seed: json.get("seed", wholeNumber(0)),
    steps: count("steps"),
    epochs: count("epochs"),
    batch: count("batch"),
    learningRate: json.get("learningRate", finiteNumber),
    minutes: json.get("minutes", finiteNumber),
    examplesPerSecond: json.get("examplesPerSecond", finiteNumber),
    nodeVersion: count("nodeVersion"),
    learnt: count("learnt"),
    held: count("held"),
    epoch: count("epoch"),
    validated: json.get("validated", wholeNumber(0)),
    float32Sha256: json.get("float32Sha256", shortText),
  };
}
