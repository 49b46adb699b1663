import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type DigitSet, decodeDigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { normaliseDrawing } from "@/lib/datasets/digits/normalise-drawing";
import { selectDigits } from "@/lib/datasets/digits/select-digits";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import {
  evaluateClassifier,
  ImageSizeError,
  layerOutputs,
  layerWeights,
  loadClassifier,
} from "@/lib/tf/models/classifier";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import type { Evaluation } from "@/lib/tf/protocol";
import { DRAWINGS } from "./digit-drawings";
import { referenceOutputs } from "./digits-reference";

const FILES = {
  modelJson: readFileSync("public/models/digits/model.json", "utf8"),
  weights: new Uint8Array(readFileSync("public/models/digits/weights.bin")).buffer,
};
const TEST_SET = decodeDigitSet(gunzipSync(readFileSync("public/data/digits/test.bin.gz")));
const SAMPLES = decodeDigitSet(new Uint8Array(readFileSync("public/data/digits/samples.bin")));

type Model = ReturnType<typeof loadClassifier>;

const evaluate = (model: Model, set: DigitSet) =>
  evaluateClassifier(model, set, { yieldToEventLoop: nextMacrotask });

async function read(model: Model, image: Float32Array): Promise<number> {
  const { values } = (await layerOutputs(model, image)).at(-1) ?? { values: new Float32Array() };
  return values.indexOf(Math.max(...values));
}

describe("the shipped digits model", () => {
  let model: Model;
  beforeAll(async () => {
    await startNodeWasm();
    model = loadClassifier(digits, FILES);
  });

  it("reads at least 98.5 % of the 10,000 test images, and its card says how many", async () => {
    const { done, total, correct, confusion } = await evaluate(model, TEST_SET);
    expect([done, total]).toEqual([10_000, 10_000]);
    expect(correct).toBeGreaterThanOrEqual(9_850);
    const diagonal = Array.from({ length: 10 }, (_, digit) => confusion[11 * digit] ?? 0);
    expect(diagonal.reduce((sum, count) => sum + count, 0)).toBe(correct);
    const share = `${(correct / 100).toFixed(2)} %`;
    expect(readFileSync("public/models/digits/CARD.md", "utf8")).toContain(
      `**${share}** on the 10000 images`,
    );
  });

  it.each(DRAWINGS)("reads a drawn $digit, $style", async ({ digit, strokes }) => {
    const image = normaliseDrawing(strokes);
    expect(image && (await read(model, image))).toBe(digit);
  });

  it("has as many parameters as the ledger says", () => {
    expect(model.countParams()).toBe(network(digits.layers, digits.inputShape).totals.params);
  });

  it("hands out its kernels and biases", async () => {
    const weights = await layerWeights(model);
    expect(weights.map(({ name, kernelShape }) => ({ name, kernelShape }))).toEqual([
      { name: "conv1", kernelShape: [5, 5, 1, 8] },
      { name: "conv2", kernelShape: [5, 5, 8, 16] },
      { name: "logits", kernelShape: [256, 10] },
    ]);
    const numbers = weights.reduce((sum, { kernel, bias }) => sum + kernel.length + bias.length, 0);
    expect(numbers).toBe(model.countParams());
  });
});

describe("layerOutputs", () => {
  let model: Model;
  beforeAll(async () => {
    await startNodeWasm();
    model = loadClassifier(digits, FILES);
  });

  it("agrees with plain loops on every layer", async () => {
    const weights = await layerWeights(model);
    for (const index of [0, 57, 199]) {
      const image = digitImage(SAMPLES, index);
      const found = await layerOutputs(model, image);
      const expected = referenceOutputs(weights, image);
      expect(found.map(({ name, shape }) => ({ name, shape }))).toEqual(
        expected.map(({ name, shape }) => ({ name, shape })),
      );
      for (const [layer, { values }] of expected.entries()) {
        const worst = values.reduce(
          (max, value, cell) => Math.max(max, Math.abs(value - (found[layer]?.values[cell] ?? Number.NaN))),
          0,
        );
        expect(worst).toBeLessThan(1e-4);
      }
    }
  });

  it("gives each layer memory of its own, so that it can be handed over", async () => {
    const outputs = await layerOutputs(model, digitImage(SAMPLES, 3));
    expect(outputs.every(({ values }) => values.buffer.byteLength === values.byteLength)).toBe(true);
  });

  it("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    for (let index = 0; index < 5; index++) await layerOutputs(model, digitImage(SAMPLES, index));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses an image of another size", async () => {
    await expect(layerOutputs(model, new Float32Array(783))).rejects.toThrow(ImageSizeError);
  });
});

describe("evaluateClassifier", () => {
  let model: Model;
  beforeAll(async () => {
    await startNodeWasm();
    model = loadClassifier(digits, FILES);
  });

  it("counts what it read for what, in batches that needn't divide the set", async () => {
    const progress: Evaluation[] = [];
    const result = await evaluateClassifier(model, SAMPLES, {
      batch: 60,
      onProgress: (report) => progress.push(report),
      yieldToEventLoop: nextMacrotask,
    });
    const expected = new Uint32Array(100);
    for (let index = 0; index < SAMPLES.count; index++) {
      const predicted = await read(model, digitImage(SAMPLES, index));
      expect(result.answers.predicted[index]).toBe(predicted);
      expect(result.answers.confidence[index]).toBeGreaterThan(0.1);
      const cell = 10 * (SAMPLES.labels[index] ?? 0) + predicted;
      expected[cell] = (expected[cell] ?? 0) + 1;
    }
    expect(result.confusion).toEqual(expected);
    expect(progress.map(({ done }) => done)).toEqual([60, 120, 180, 200]);
    expect(result).toMatchObject(progress.at(-1) ?? {});
  });

  it("stops after the batch during which its signal came, with the counts so far", async () => {
    const controller = new AbortController();
    const { done, total, confusion } = await evaluateClassifier(model, SAMPLES, {
      batch: 50,
      signal: controller.signal,
      onProgress: () => controller.abort(),
      yieldToEventLoop: nextMacrotask,
    });
    expect({ done, total }).toEqual({ done: 50, total: 200 });
    expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(50);
  });

  it("leaves no tensor behind", async () => {
    await evaluate(model, SAMPLES);
    const before = tf.memory().numTensors;
    await evaluate(model, SAMPLES);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("has nothing to say of an empty set, and refuses images of another size", async () => {
    expect(await evaluate(model, selectDigits(SAMPLES, []))).toMatchObject({ done: 0, total: 0, correct: 0 });
    await expect(evaluate(model, { ...SAMPLES, side: 14 })).rejects.toThrow(ImageSizeError);
  });
});

describe("loadClassifier", () => {
  beforeAll(() => startNodeWasm());

  it("leaves no tensor behind when the files are refused", () => {
    const before = tf.memory().numTensors;
    expect(() => loadClassifier(digits, { ...FILES, weights: FILES.weights.slice(4) })).toThrow(
      ModelFileError,
    );
    expect(() => loadClassifier(digits, { ...FILES, modelJson: null })).toThrow(ModelFileError);
    expect(tf.memory().numTensors).toBe(before);
  });
});
