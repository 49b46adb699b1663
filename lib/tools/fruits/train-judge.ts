/** The judge of fruit pictures, trained on the renderer's own pictures; its weights stay in the cache. */

import { existsSync, readFileSync } from "node:fs";
import { ALL_PAIRS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { renderFruitInto } from "@/lib/datasets/fruits/render-fruit";
import { createRandom } from "@/lib/math/random";
import { buildModel } from "@/lib/tf/build-model";
import { loadWeights, modelToFiles } from "@/lib/tf/model-files";
import { MODEL_JSON, WEIGHTS_BIN } from "@/lib/tf/model-format/weights-manifest";
import { cosineDecay } from "@/lib/tf/models/classifier-training";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { train } from "@/lib/tf/train-loop";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { Optimiser } from "@/lib/tf/training/optimiser";
import type { ExampleBatch } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import { sha256Of, writeShippedFile } from "@/lib/tools/write-shipped-file";
import { halvePicture, JUDGED_SIDE, judgeNetwork, PICTURE_SIDE } from "./judge-network";
import { GENERATED_LOOK, roughen } from "./roughen";

/** The judge's network with its weights. */
export type Judge = ReturnType<typeof buildModel>;

const FOLDER = ".cache/models/fruits-judge";
const BATCH = 64;
const LEARNING_RATE = 0.003;

export interface JudgePlan {
  seed: number;
  steps: number;
  /** Pictures to learn from, of each of the 36 pairs. */
  perPair: number;
}

export const JUDGE_PLAN: JudgePlan = { seed: 1, steps: 700, perPair: 160 };

/** Pictures as the judge sees them, with the fruit that each one shows. */
interface SmallPictures {
  pictures: readonly Float32Array[];
  /** Indices into FRUITS. */
  labels: readonly number[];
}

/** Draws the same number of pictures of every pair. @param firstSeed - of the first one; the others follow */
function drawSmallPictures(perPair: number, firstSeed: number): SmallPictures {
  const full = new Float32Array(PICTURE_SIDE * PICTURE_SIDE * 3);
  const pictures: Float32Array[] = [];
  const labels: number[] = [];
  for (let at = 0; at < perPair * ALL_PAIRS.length; at++) {
    const pair = ALL_PAIRS[at % ALL_PAIRS.length];
    if (pair === undefined) continue;
    renderFruitInto({ ...pair, seed: firstSeed + at, size: PICTURE_SIDE }, full, 0);
    pictures.push(halvePicture(full, PICTURE_SIDE));
    labels.push(FRUITS.indexOf(pair.fruit));
  }
  return { pictures, labels };
}

/** Trains a judge. The caller owns it and disposes it. */
export async function trainJudge({ seed, steps, perPair }: JudgePlan): Promise<Judge> {
  const examples = drawSmallPictures(perPair, 1_000_000 * seed);
  const model = buildModel(judgeNetwork.layers, judgeNetwork.inputShape, seed);
  // The loss takes the softmax itself.
  const network = new TrainingNetwork(model.layers.filter(({ name }) => name !== "softmax"));
  const optimiser = new Optimiser("adam", network.variables);
  const random = createRandom(seed);
  const summary = await train(
    { network, optimiser, objective: crossEntropy, seed },
    () => roughBatch(examples, random),
    {
      steps,
      learningRate: (step) => LEARNING_RATE * cosineDecay((step - 1) / steps),
      yieldToEventLoop: nextMacrotask,
      onProgress: ({ step, loss }) => {
        if (step % 200 === 0) console.log(`judge: step ${step} of ${steps}, loss ${loss.toFixed(4)}`);
      },
    },
  );
  optimiser.dispose();
  if (summary.outcome !== "finished") throw new Error(`the judge's training ${summary.outcome}`);
  return model;
}

function roughBatch({ pictures, labels }: SmallPictures, random: () => number): ExampleBatch {
  const area = JUDGED_SIDE * JUDGED_SIDE * 3;
  const inputs = new Float32Array(BATCH * area);
  const targets = new Float32Array(BATCH * FRUITS.length);
  for (let place = 0; place < BATCH; place++) {
    const chosen = Math.floor(random() * pictures.length);
    const picture = pictures[chosen] ?? new Float32Array(area);
    inputs.set(roughen(picture, GENERATED_LOOK, random), place * area);
    targets[place * FRUITS.length + (labels[chosen] ?? 0)] = 1;
  }
  return {
    examples: BATCH,
    inputShape: [JUDGED_SIDE, JUDGED_SIDE, 3],
    inputs,
    targetShape: [FRUITS.length],
    targets,
  };
}

/** The judge of the cache if the plan is still the one it was trained by, else one trained now. */
export async function findJudge(plan: JudgePlan = JUDGE_PLAN): Promise<Judge> {
  const key = `plan-${sha256Of(Buffer.from(JSON.stringify([plan, judgeNetwork]))).slice(0, 16)}.txt`;
  if (existsSync(`${FOLDER}/${key}`)) {
    const model = buildModel(judgeNetwork.layers, judgeNetwork.inputShape, plan.seed);
    loadWeights(model, {
      modelJson: readFileSync(`${FOLDER}/${MODEL_JSON}`, "utf8"),
      weights: Uint8Array.from(readFileSync(`${FOLDER}/${WEIGHTS_BIN}`)).buffer,
    });
    return model;
  }
  const model = await trainJudge(plan);
  const { modelJson, weights } = await modelToFiles(model);
  writeShippedFile(FOLDER, MODEL_JSON, modelJson);
  writeShippedFile(FOLDER, WEIGHTS_BIN, new Uint8Array(weights));
  writeShippedFile(FOLDER, key, "The weights beside this file were trained by the plan of this name.\n");
  return model;
}
