/** `npm run train -- fruits-judged`: what the independent judge says of the network that ships, written on its card. */

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { unetFromFiles } from "@/lib/tf/diffusion/unet-files";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { PROJECT_ROOT } from "@/lib/tools/project-root";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { DrawTeam } from "./draw-team";
import { examinationTables, examineSampler } from "./judge-sampler";
import { allowRelaxedSimd } from "./relaxed-simd";
import { FRUITS_FOLDER, writeCard } from "./ship-fruits";
import { findJudge, JUDGE_PLAN } from "./train-judge";

const STEPS = 100;
const GUIDANCE = 2;
const SEEDS_PER_PROMPT = 20;

/** Has 20 pictures of each of the 36 prompts drawn, judges them, and writes the card of the network again. */
export async function judgeShipped(options: RecipeOptions): Promise<void> {
  if (Object.keys(options).length > 0) throw new Error("fruits-judged trains nothing: it takes no options");
  const read = (name: string) => readFileSync(join(PROJECT_ROOT, FRUITS_FOLDER, name));
  const bytes = Uint8Array.from(read(WEIGHTS_BIN));
  const files = { modelJson: read(MODEL_JSON).toString("utf8"), weights: bytes.buffer };
  const network = { spec: FRUIT_NETWORK, weights: unetFromFiles(FRUIT_NETWORK, files) };
  allowRelaxedSimd();
  await startNodeWasm();
  const judge = await findJudge(JUDGE_PLAN);
  const team = new DrawTeam(availableParallelism(), { network, steps: STEPS, guidance: GUIDANCE });
  const seeds = Array.from({ length: SEEDS_PER_PROMPT }, (_, index) => index + 1);
  const startedMs = performance.now();
  const examination = await examineSampler(judge, team.sample, seeds);
  await team.end();
  judge.dispose();
  const tables = examinationTables(examination);
  writeCard({
    steps: STEPS,
    guidance: GUIDANCE,
    seeds: SEEDS_PER_PROMPT,
    minutes: Number(((performance.now() - startedMs) / 60_000).toFixed(1)),
    tables,
  });
  console.log(`${tables}\nwritten to ${FRUITS_FOLDER}/CARD.md`);
}
