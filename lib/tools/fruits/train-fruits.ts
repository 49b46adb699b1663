/** `npm run train -- fruits`: the network that draws fruits from words, trained from scratch. It goes on where it was stopped. */

import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { COLOURS, FRUITS, HELD_OUT, type Prompt, TRAINING_PAIRS } from "@/lib/datasets/fruits/fruit-names";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { learn, newLearning, rateAfter } from "@/lib/diffusion/unet/learning-state";
import { initialParameters } from "@/lib/diffusion/unet/unet-parameters";
import { createGaussian } from "@/lib/math/gaussian";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { RecipeOptions } from "@/lib/tools/train-recipe";
import {
  type Checkpoint,
  FRUITS_CACHE,
  type RunRecord,
  readCheckpoint,
  writeCheckpoint,
} from "./fruit-checkpoint";
import { GradientTeam } from "./gradient-team";
import { allowRelaxedSimd } from "./relaxed-simd";
import { drawPrompts, sheetPng } from "./sample-sheet";

const PLAN = { seed: 1, batch: 32, learningRate: 2e-3, total: 200_000, rise: 6_400 } as const;
const MOST_THREADS = 4;
const LINE_EVERY = 800;
const SHEET_EVERY = 8_000;
const SAVE_EVERY_MS = 120_000;

/** Trains, or goes on training; keeps checkpoints and sheets of samples in `.cache/fruits/`. */
export async function trainFruits(options: RecipeOptions): Promise<void> {
  allowRelaxedSimd();
  const checkpoint = startingPoint(options);
  const { record, state } = checkpoint;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const { seed, batch } = record;
  const team = new GradientTeam({
    threads,
    length: state.weights.length,
    spec: FRUIT_NETWORK,
    pairs: TRAINING_PAIRS,
    seed,
    batch,
  });
  console.log(
    `fruits: seed ${seed}, ${state.images} of ${record.total} images seen, batches of ${batch}, ${threads} threads; ` +
      `samples in ${FRUITS_CACHE}/`,
  );
  try {
    await run(team, checkpoint, options.steps ?? Number.POSITIVE_INFINITY);
  } finally {
    await team.end();
  }
}

function startingPoint({ seed = PLAN.seed, images, isFresh }: RecipeOptions): Checkpoint {
  const total = images ?? PLAN.total;
  const known = isFresh ? null : readCheckpoint();
  if (known) return { ...known, record: { ...known.record, total: images ?? known.record.total } };
  const weights = initialParameters(FRUIT_NETWORK, createGaussian(seed));
  const { batch, learningRate } = PLAN;
  return {
    record: { seed, batch, learningRate, total, minutes: 0, losses: [] },
    state: newLearning(weights),
  };
}

async function run(team: GradientTeam, { record: known, state }: Checkpoint, steps: number): Promise<void> {
  let record: RunRecord = known;
  let savedMs = performance.now();
  let line = newLine();
  const isStopped = stopOnSignal();
  const isDone = () => isStopped() || state.images >= record.total || state.step >= steps;
  while (!isDone()) {
    const startMs = performance.now();
    const { loss, gradient } = await team.gradient(state.weights, state.step);
    const plan = { highest: record.learningRate, rise: PLAN.rise, total: record.total };
    const learningRate = rateAfter(state.images, plan);
    const length = learn(state, gradient, { learningRate, images: record.batch });
    if (!Number.isFinite(loss)) throw new Error(`the loss is ${loss} at step ${state.step}`);
    record = { ...record, minutes: record.minutes + (performance.now() - startMs) / 60_000 };
    line.add(loss, length, record.batch);
    if (isEvery(LINE_EVERY, state.images, record.batch)) {
      record = { ...record, losses: [...record.losses, [state.images, Number(line.loss().toFixed(5))]] };
      line.print(state.images, learningRate);
      line = newLine();
    }
    if (performance.now() - savedMs <= SAVE_EVERY_MS && !isDone()) continue;
    writeCheckpoint({ record, state });
    savedMs = performance.now();
    if (isStopped()) break;
    await sheetIfDue(state);
  }
  console.log(`${state.images} images seen in ${record.minutes.toFixed(1)} minutes`);
}

/** Asks whether the process was told to end, from now on: then it saves itself first. */
function stopOnSignal(): () => boolean {
  let isStopped = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      isStopped = true;
    });
  return () => isStopped;
}

/** Does a batch that ends after so many images pass a multiple of `every`? */
function isEvery(every: number, images: number, batch: number): boolean {
  return Math.floor(images / every) > Math.floor((images - batch) / every);
}

/** The prompts of a sheet: each fruit twice, once in a pair that is never trained on. */
const SHEET_PROMPTS: readonly Prompt[] = [
  ...FRUITS.map((fruit, index) => ({ fruit, colour: COLOURS[index] ?? null })),
  ...HELD_OUT.slice(0, FRUITS.length),
];

let backend: Promise<void> | null = null;

let sheetImages = 0;

async function sheetIfDue(state: Checkpoint["state"]): Promise<void> {
  if (state.images - sheetImages < SHEET_EVERY) return;
  sheetImages = state.images;
  await writeSheet(state);
}

async function writeSheet({ mean, images }: Checkpoint["state"]): Promise<void> {
  backend ??= startNodeWasm();
  await backend;
  mkdirSync(FRUITS_CACHE, { recursive: true });
  const options = { prompts: SHEET_PROMPTS, columns: 6, steps: 20, guidance: 2, seed: 7 };
  const pictures = await drawPrompts(FRUIT_NETWORK, mean, options);
  const name = `${FRUITS_CACHE}/samples-${String(images).padStart(7, "0")}.png`;
  writeFileSync(name, sheetPng(pictures, FRUIT_NETWORK.side, options.columns));
  console.log(`samples: ${name}`);
}

/** What is printed of the steps since the last line. */
function newLine() {
  const startMs = performance.now();
  let losses = 0;
  let lengths = 0;
  let steps = 0;
  let images = 0;
  return {
    add(loss: number, length: number, batch: number): void {
      losses += loss;
      lengths += length;
      steps += 1;
      images += batch;
    },
    loss: () => losses / steps,
    print(seen: number, learningRate: number): void {
      const perSecond = (1000 * images) / (performance.now() - startMs);
      console.log(
        `${seen} images: loss ${(losses / steps).toFixed(4)}, gradient ${(lengths / steps).toFixed(3)}, ` +
          `rate ${learningRate.toExponential(1)}, ${perSecond.toFixed(1)} images/s`,
      );
    },
  };
}
