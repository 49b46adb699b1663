/** `npm run train -- digits-weights`: chooses the bits of the shipped weights again, without training again. */

import { existsSync, readFileSync } from "node:fs";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { fetchMnist } from "@/lib/tools/mnist/fetch-mnist";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of, writeShippedFile } from "@/lib/tools/write-shipped-file";
import { SHIPPED, shipDigits } from "./ship-digits";
import { FACTS_FILE, parseFacts } from "./training-facts";
import type { WholeModelFiles } from "./weight-precision";

/** Where the weights that training gave are kept, since those that ship may have lost something. */
const FLOAT32 = ".cache/models/digits-float32";

/** Keeps the weights that training gave, for {@link requantiseDigits}. */
export function keepFloat32({ modelJson, weights }: WholeModelFiles): void {
  writeShippedFile(FLOAT32, MODEL_JSON, modelJson);
  writeShippedFile(FLOAT32, WEIGHTS_BIN, new Uint8Array(weights));
}

/**
 * Ships the model of the last run again. Its float32 weights come from the cache that the run left, or from what ships if that is float32.
 * @throws Error if neither has the weights of the run
 */
export async function requantiseDigits(options: RecipeOptions): Promise<void> {
  if (options.seed !== undefined || options.steps !== undefined) {
    throw new Error("digits-weights draws nothing and trains nothing: it takes neither --seed nor --steps");
  }
  const facts = parseFacts(readFileSync(`${SHIPPED}/${FACTS_FILE}`, "utf8"));
  const float32 = findFloat32(facts.float32Sha256);
  keepFloat32(float32);
  const { test } = fetchMnist(".cache");
  await startNodeWasm();
  await shipDigits({ float32, facts }, test, SHIPPED);
}

function findFloat32(sha256: string): WholeModelFiles {
  for (const directory of [FLOAT32, SHIPPED]) {
    if (!existsSync(`${directory}/${WEIGHTS_BIN}`)) continue;
    const weights = Uint8Array.from(readFileSync(`${directory}/${WEIGHTS_BIN}`));
    if (sha256Of(weights) !== sha256) continue;
    return { modelJson: readFileSync(`${directory}/${MODEL_JSON}`, "utf8"), weights: weights.buffer };
  }
  throw new Error(
    `neither ${FLOAT32} nor ${SHIPPED} has the float32 weights of the run (SHA-256 ${sha256}); \`npm run train -- digits\` makes them again`,
  );
}
