/** The whole examination of a text-to-image model: 36 prompts, some seeds each, judged and written down. */

import { ALL_PAIRS, type FruitPair, isHeldOut } from "@/lib/datasets/fruits/fruit-names";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { PICTURE_SIDE } from "./judge-network";
import { judgePictures, meanPairwiseDistance, type Score, score, type Verdict } from "./judge-pictures";
import type { Judge } from "./train-judge";

/**
 * Draws one picture per seed for a prompt.
 * @returns each 64 · 64 · 3 numbers in [−1, 1], row by row
 */
export type PictureSampler = (prompt: FruitPair, seeds: readonly number[]) => Promise<Float32Array[]>;

/** The renderer as a sampler: what a perfect model would do. */
export const renderedSampler: PictureSampler = async (prompt, seeds) =>
  seeds.map((seed) => renderFruit({ ...prompt, seed, size: PICTURE_SIDE }));

/** Seeds of the renderer's pictures that diversity is compared with. */
const REFERENCE_SEED = 70_000_000;

export interface PromptResult {
  prompt: FruitPair;
  heldOut: boolean;
  score: Score;
  /** Mean distance between two of the prompt's pictures, divided by that of the renderer's pictures. */
  diversity: number;
}

export interface Examination {
  all: Score;
  trained: Score;
  heldOut: Score;
  greenBanana: Score;
  /** Mean over the prompts. */
  diversity: number;
  /** Of the prompt with least. */
  leastDiversity: number;
  prompts: PromptResult[];
  verdicts: Verdict[];
}

/**
 * Has pictures of every pair drawn and judges them.
 * @param seeds - of the pictures of each prompt
 */
export async function examineSampler(
  judge: Judge,
  sampler: PictureSampler,
  seeds: readonly number[],
): Promise<Examination> {
  const prompts: PromptResult[] = [];
  const verdicts: Verdict[] = [];
  for (const prompt of ALL_PAIRS) {
    const pictures = await sampler(prompt, seeds);
    const own = await judgePictures(
      judge,
      pictures,
      pictures.map(() => prompt),
    );
    const reference = await renderedSampler(
      prompt,
      seeds.map((seed) => REFERENCE_SEED + seed),
    );
    const diversity = meanPairwiseDistance(pictures) / meanPairwiseDistance(reference);
    const heldOut = isHeldOut(prompt.fruit, prompt.colour);
    prompts.push({ prompt, heldOut, score: score(own), diversity });
    verdicts.push(...own);
    console.log(`${promptWords(prompt, "en")}: ${percent(score(own).both)} right`);
  }
  const isOut = ({ asked }: Verdict) => isHeldOut(asked.fruit, asked.colour);
  const isGreenBanana = ({ asked }: Verdict) => asked.fruit === "banana" && asked.colour === "green";
  return {
    all: score(verdicts),
    trained: score(verdicts.filter((verdict) => !isOut(verdict))),
    heldOut: score(verdicts.filter(isOut)),
    greenBanana: score(verdicts.filter(isGreenBanana)),
    diversity: prompts.reduce((sum, result) => sum + result.diversity, 0) / prompts.length,
    leastDiversity: Math.min(...prompts.map((result) => result.diversity)),
    prompts,
    verdicts,
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The examination as Markdown: the sums, then each prompt. */
export function examinationTables(examination: Examination): string {
  const { all, trained, heldOut, greenBanana, diversity, leastDiversity, prompts } = examination;
  const row = (name: string, { count, fruit, colour, both }: Score) =>
    `| ${name} | ${count} | ${percent(fruit)} | ${percent(colour)} | ${percent(both)} |`;
  return [
    "| prompts | pictures | right fruit | right colour | both |",
    "|---|---|---|---|---|",
    row("all 36", all),
    row("seen in training", trained),
    row("held out of training", heldOut),
    row("green banana", greenBanana),
    "",
    `Diversity, as a share of the renderer's: ${diversity.toFixed(2)} on average, ${leastDiversity.toFixed(2)} at least.`,
    "",
    "| prompt | held out | both right | diversity |",
    "|---|---|---|---|",
    ...prompts.map(
      (result) =>
        `| ${promptWords(result.prompt, "en")} | ${result.heldOut ? "yes" : ""} | ` +
        `${percent(result.score.both)} | ${result.diversity.toFixed(2)} |`,
    ),
  ].join("\n");
}
