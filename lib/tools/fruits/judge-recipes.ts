/** `npm run train -- fruits-judge`: the judge of fruit pictures, trained and measured on pictures it never saw. */

import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import { writeShippedFile } from "@/lib/tools/write-shipped-file";
import { type Examination, examinationTables, examineSampler, renderedSampler } from "./judge-sampler";
import { findJudge, JUDGE_PLAN, type JudgePlan } from "./train-judge";

/** Seeds of the fresh pictures that the judge is measured on: no training picture has one of them. */
const FRESH_SEED = 90_000_000;
const FRESH_PER_PAIR = 50;

/** Trains the judge where the cache has none, and measures it; the accuracy on fresh pictures should be at least 99 %. */
export async function trainAndMeasureJudge({
  seed = JUDGE_PLAN.seed,
  steps = JUDGE_PLAN.steps,
}: RecipeOptions): Promise<Examination> {
  const plan: JudgePlan = { ...JUDGE_PLAN, seed, steps };
  const startedMs = performance.now();
  await startNodeWasm();
  const judge = await findJudge(plan);
  const seeds = Array.from({ length: FRESH_PER_PAIR }, (_, at) => FRESH_SEED + at);
  const examination = await examineSampler(judge, renderedSampler, seeds);
  judge.dispose();
  const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
  const card = [
    "# The judge of fruit pictures",
    "",
    `A small network (seed ${seed}, ${steps} steps, ${minutes} minutes) tells the fruit, counting hues tells the colour.`,
    `On ${examination.all.count} pictures of the renderer that it never saw:`,
    "",
    examinationTables(examination),
    "",
  ].join("\n");
  const { name } = writeShippedFile(".cache/models/fruits-judge", "CARD.md", card);
  console.log(`${card}\nwritten to .cache/models/fruits-judge/${name}`);
  return examination;
}
