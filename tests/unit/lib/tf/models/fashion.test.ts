import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { digitImage } from "@/lib/datasets/digits/digit-set";
import { network } from "@/lib/nn/network";
import { fashion } from "@/lib/nn/networks/fashion";
import { evaluateClassifier, layerOutputs, loadClassifier } from "@/lib/tf/models/classifier";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { readSet } from "@/tests/unit/lib/datasets/shipped-set";

const FOLDER = "public/models/fashion";
const FILES = {
  modelJson: readFileSync(`${FOLDER}/model.json`, "utf8"),
  weights: new Uint8Array(readFileSync(`${FOLDER}/weights.bin`)).buffer,
};

describe("the shipped reader of clothes", () => {
  let model: ReturnType<typeof loadClassifier>;
  beforeAll(async () => {
    await startNodeWasm();
    model = loadClassifier(fashion, FILES);
  });

  it("tells at least 90 % of the 10,000 test images, and its card says how many", async () => {
    const { done, correct } = await evaluateClassifier(model, readSet("public/data/fashion/test.bin.gz"), {
      yieldToEventLoop: nextMacrotask,
    });
    expect(done).toBe(10_000);
    expect(correct).toBeGreaterThanOrEqual(9_000);
    const card = readFileSync(`${FOLDER}/CARD.md`, "utf8");
    expect(card).toContain(`**${(correct / 100).toFixed(2)} %** on the 10000 images`);
  });

  it("is small enough to be fetched at once", () => {
    expect(FILES.weights.byteLength).toBeLessThan(150_000);
    expect(model.countParams()).toBe(network(fashion.layers, fashion.inputShape).totals.params);
  });

  it("shows what every layer answers, down to ten probabilities", async () => {
    const samples = readSet("public/data/fashion/samples.bin");
    const outputs = await layerOutputs(model, digitImage(samples, 0));
    expect(outputs.map(({ name, shape }) => [name, ...shape])).toEqual([
      ["conv1", 26, 26, 16],
      ["relu1", 26, 26, 16],
      ["pool1", 13, 13, 16],
      ["conv2", 11, 11, 32],
      ["relu2", 11, 11, 32],
      ["pool2", 5, 5, 32],
      ["hidden", 64],
      ["relu3", 64],
      ["logits", 10],
      ["softmax", 10],
    ]);
    expect(outputs.at(-1)?.values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  });
});
