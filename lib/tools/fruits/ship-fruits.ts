/** `npm run train -- fruits-weights`: writes `public/models/fruits` from the last checkpoint of a run. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { unetLedger } from "@/lib/diffusion/unet/unet-ledger";
import { MEASURED_IMAGES, measureLoss } from "@/lib/tf/diffusion/measure-loss";
import { unetFromFiles, unetToFiles } from "@/lib/tf/diffusion/unet-files";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { sha256Of, writeShippedFile } from "@/lib/tools/write-shipped-file";
import { readCheckpoint } from "./fruit-checkpoint";
import { fruitsCard } from "./fruits-card";

/** Where it ships. */
export const FRUITS_FOLDER = "public/models/fruits";

const FACTS_FILE = "training-run.json";

/** What is kept of the run, so that its card can be written again. */
export interface FruitsFacts {
  readonly seed: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly images: number;
  readonly steps: number;
  /** Examples that the run was planned for: its learning rate falls towards them. */
  readonly planned: number;
  readonly minutes: number;
  readonly nodeVersion: number;
  /** Mean losses while it learnt, one every so many images. */
  readonly losses: readonly (readonly [images: number, loss: number])[];
  /** On images that it hasn't seen, with weights in 32 and in 16 bits. */
  readonly measured: { readonly images: number; readonly float32: number; readonly float16: number };
  readonly float32Sha256: string;
}

/**
 * Ships the running mean of the weights in 16 bits, with a card.
 * @throws Error if there is no checkpoint
 */
export async function shipFruits(options: RecipeOptions): Promise<void> {
  if (Object.keys(options).length > 0) throw new Error("fruits-weights trains nothing: it takes no options");
  const checkpoint = readCheckpoint();
  if (checkpoint === null) throw new Error("no run to ship: `npm run train -- fruits` makes one");
  const { record, state } = checkpoint;
  await startNodeWasm();
  const half = unetToFiles(FRUIT_NETWORK, state.mean, "float16");
  const files = { modelJson: half.modelJson, weights: Uint8Array.from(half.weights).buffer };
  const facts: FruitsFacts = {
    seed: record.seed,
    batch: record.batch,
    learningRate: record.learningRate,
    images: state.images,
    steps: state.step,
    planned: record.total,
    minutes: Number(record.minutes.toFixed(1)),
    nodeVersion: Number.parseInt(process.versions.node, 10),
    losses: record.losses,
    measured: {
      images: MEASURED_IMAGES,
      float32: measureLoss(FRUIT_NETWORK, state.mean, record.seed),
      float16: measureLoss(FRUIT_NETWORK, unetFromFiles(FRUIT_NETWORK, files), record.seed),
    },
    float32Sha256: sha256Of(new Uint8Array(state.mean.buffer)),
  };
  writeShippedFile(FRUITS_FOLDER, MODEL_JSON, half.modelJson);
  writeShippedFile(FRUITS_FOLDER, WEIGHTS_BIN, half.weights);
  writeShippedFile(FRUITS_FOLDER, FACTS_FILE, `${JSON.stringify(facts)}\n`);
  writeCard(null);
  console.log(
    `${state.images} images seen, loss ${facts.measured.float16.toFixed(4)}: written to ${FRUITS_FOLDER}`,
  );
}

/** What the judge said of the weights that ship. */
export interface Judged {
  readonly steps: number;
  readonly guidance: number;
  readonly seeds: number;
  readonly minutes: number;
  /** Markdown. */
  readonly tables: string;
}

/**
 * Writes the card of the network from the files that ship.
 * @param judged - null if they haven't been judged
 */
export function writeCard(judged: Judged | null): void {
  const again = (name: string) =>
    writeShippedFile(
      FRUITS_FOLDER,
      name,
      Uint8Array.from(readFileSync(join(PROJECT_ROOT, FRUITS_FOLDER, name))),
    );
  const files = [MODEL_JSON, WEIGHTS_BIN, FACTS_FILE].map(again);
  const facts: FruitsFacts = JSON.parse(readFileSync(join(PROJECT_ROOT, FRUITS_FOLDER, FACTS_FILE), "utf8"));
  const card = fruitsCard({ facts, judged, ledger: unetLedger(FRUIT_NETWORK), files });
  writeShippedFile(FRUITS_FOLDER, "CARD.md", card);
}
