/** `npm run train -- digits-weights` and its like: chooses the bits of shipped weights again, without training again. */

import { existsSync, readFileSync } from "node:fs";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of, writeShippedFile } from "@/lib/tools/write-shipped-file";
import { shipClassifier } from "./ship-classifier";
import { type ShippedClassifier, shippedFolder } from "./shipped-classifier";
import { FACTS_FILE, parseFacts } from "./training-facts";
import type { WholeModelFiles } from "./weight-precision";

/** Where the weights that training gave are kept, since those that ship may have lost something. */
function float32Folder({ id }: ShippedClassifier): string {
  return `.cache/models/${id}-float32`;
}

/** Keeps the weights that training gave, for {@link requantise}. */
export function keepFloat32(classifier: ShippedClassifier, { modelJson, weights }: WholeModelFiles): void {
  const folder = float32Folder(classifier);
  writeShippedFile(folder, MODEL_JSON, modelJson);
  writeShippedFile(folder, WEIGHTS_BIN, new Uint8Array(weights));
}

/**
 * Ships the model of the last run again. Its float32 weights come from the cache that the run left, or from what ships if that is float32.
 * @throws Error if neither has the weights of the run
 */
export async function requantise(classifier: ShippedClassifier, options: RecipeOptions): Promise<void> {
  if (options.seed !== undefined || options.steps !== undefined) {
    throw new Error(
      `${classifier.id}-weights draws nothing and trains nothing: it takes neither --seed nor --steps`,
    );
  }
  const folder = shippedFolder(classifier);
  const facts = parseFacts(readFileSync(`${folder}/${FACTS_FILE}`, "utf8"));
  const float32 = findFloat32(classifier, facts.float32Sha256);
  keepFloat32(classifier, float32);
  const { test } = classifier.images();
  await startNodeWasm();
  await shipClassifier(classifier, { float32, facts }, test, folder);
}

function findFloat32(classifier: ShippedClassifier, sha256: string): WholeModelFiles {
  const folders = [float32Folder(classifier), shippedFolder(classifier)];
  for (const directory of folders) {
    if (!existsSync(`${directory}/${WEIGHTS_BIN}`)) continue;
    const weights = Uint8Array.from(readFileSync(`${directory}/${WEIGHTS_BIN}`));
    if (sha256Of(weights) !== sha256) continue;
    return { modelJson: readFileSync(`${directory}/${MODEL_JSON}`, "utf8"), weights: weights.buffer };
  }
  throw new Error(
    `neither ${folders.join(" nor ")} has the float32 weights of the run (SHA-256 ${sha256}); ` +
      `\`npm run train -- ${classifier.id}\` makes them again`,
  );
}
