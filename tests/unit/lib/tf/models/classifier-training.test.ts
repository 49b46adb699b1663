import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { augmentDigit, DIGIT_DEFORMATIONS } from "@/lib/datasets/digits/augment-digit";
import { decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import { digits } from "@/lib/nn/networks/digits";
import { type ClassifierTraining, cosineDecay, trainClassifier } from "@/lib/tf/models/classifier-training";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";

const EXAMPLES = decodeDigitSet(new Uint8Array(readFileSync("public/data/digits/samples.bin")));

async function run(changes: Partial<ClassifierTraining> = {}) {
  const losses: number[] = [];
  const { model, summary } = await trainClassifier({
    network: digits,
    vary: (image, side, random) => augmentDigit(image, side, DIGIT_DEFORMATIONS, random),
    examples: EXAMPLES,
    seed: 1,
    steps: 4,
    batch: 16,
    learningRate: 0.003,
    yieldToEventLoop: nextMacrotask,
    ...changes,
    onProgress: ({ loss }) => void losses.push(loss),
  });
  const weights = model.getWeights().map((weight) => Array.from(weight.dataSync()));
  model.dispose();
  return { losses, weights, summary };
}

describe("trainClassifier", () => {
  beforeAll(() => startNodeWasm());

  it("learns: the loss starts near that of a guess, ln 10, and falls", async () => {
    const { losses } = await run({ steps: 40, batch: 32 });
    const mean = (part: number[]) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
    expect(Math.abs((losses[0] ?? 0) - Math.log(10))).toBeLessThan(0.5);
    expect(mean(losses.slice(-5))).toBeLessThan(2);
  });

  it("gives the same weights for the same seed and others for another", async () => {
    const [first, again, other] = [await run(), await run(), await run({ seed: 2 })];
    expect(again).toEqual(first);
    expect(other.weights).not.toEqual(first.weights);
  });

  it("goes through more steps than the examples last for", async () => {
    const { summary } = await run({ steps: 30, batch: 16 });
    expect(summary).toMatchObject({ outcome: "finished", step: 30 });
  });

  it("leaves no tensor behind once its model is disposed, stopped or not", async () => {
    const before = tf.memory().numTensors;
    await run();
    await run({ signal: AbortSignal.abort() });
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("cosineDecay", () => {
  it("falls from 1 to 0 by way of a half", () => {
    expect([0, 0.5, 1].map((share) => cosineDecay(share))).toEqual([
      1,
      expect.closeTo(0.5),
      expect.closeTo(0),
    ]);
  });
});
