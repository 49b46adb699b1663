import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { buildModel } from "@/lib/tf/build-model";
import { loadWeights, ModelFileError, modelToFiles } from "@/lib/tf/model-files";

const LAYERS: readonly LayerSpec[] = [
  { kind: "conv2d", name: "conv", filters: 2, kernel: 3 },
  { kind: "flatten", name: "flatten" },
  { kind: "dense", name: "dense", units: 3 },
];
const build = (seed: number, layers = LAYERS) => buildModel(layers, [5, 5, 1], seed);
const values = (model: ReturnType<typeof build>) =>
  model.getWeights().map((weight) => [...weight.dataSync()]);

interface Json {
  weightsManifest: { weights: { name: string; shape: number[]; dtype: string }[] }[];
}

async function brokenFiles(change: (json: Json, weights: ArrayBuffer) => unknown) {
  const { modelJson, weights } = await modelToFiles(build(1));
  const json = JSON.parse(modelJson) as Json;
  const changed = change(json, weights);
  return { modelJson: JSON.stringify(json), weights: changed instanceof ArrayBuffer ? changed : weights };
}

function problem(files: Parameters<typeof loadWeights>[1]): string {
  try {
    loadWeights(build(2), files);
  } catch (error) {
    if (error instanceof ModelFileError) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return "none";
}

describe("a model's files", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("give another model the same weights", async () => {
    const [saved, loaded] = [build(1), build(2)];
    loadWeights(loaded, await modelToFiles(saved));
    expect(values(loaded)).toEqual(values(saved));
  });

  it("are read by TensorFlow.js itself", async () => {
    const saved = build(1);
    const { modelJson, weights } = await modelToFiles(saved);
    const { modelTopology, weightsManifest } = JSON.parse(modelJson);
    const weightSpecs = weightsManifest[0].weights;
    const loaded = await loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData: weights }),
    );
    expect(values(loaded)).toEqual(values(saved));
    expect(loaded.layers.map((layer) => layer.name)).toEqual(saved.layers.map((layer) => layer.name));
  });

  it("are refused when one is missing", async () => {
    const { modelJson, weights } = await modelToFiles(build(1));
    expect(problem({ modelJson: null, weights })).toBe("missing: model.json is missing");
    expect(problem({ modelJson, weights: null })).toBe("missing: weights.bin is missing");
  });

  it.each([
    "<!doctype html><title>404</title>",
    "null",
    "[]",
    '{"weightsManifest":3}',
    '{"weightsManifest":[{}]}',
  ])("are refused when model.json is %s", (modelJson) => {
    expect(problem({ modelJson, weights: new ArrayBuffer(0) })).toMatch(/^malformed: /);
  });

  it("are refused when weights.bin is cut short, or empty", async () => {
    const short = await brokenFiles((_, weights) => weights.slice(0, -4));
    expect(problem(short)).toBe("wrong-length: weights.bin has 304 bytes, model.json says 308");
    expect(problem({ ...short, weights: new ArrayBuffer(0) })).toMatch(
      /^wrong-length: weights.bin has 0 bytes/,
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("are refused when a weight is %d", async (value) => {
    const files = await brokenFiles((_, weights) => void new Float32Array(weights).fill(value, 19, 20));
    expect(problem(files)).toBe(`not-finite: conv/bias[1] is ${value}`);
  });

  it("are refused when they belong to another network", async () => {
    const renamed = await brokenFiles((json) => {
      for (const weight of json.weightsManifest[0]?.weights ?? []) weight.name = `other_${weight.name}`;
    });
    expect(problem(renamed)).toBe("wrong-network: no weights named conv/kernel");
    const other = await modelToFiles(build(1, [{ kind: "flatten" }, { kind: "dense", units: 1 }]));
    expect(problem(other)).toBe("wrong-network: 2 weight arrays for a model with 4");
    const wider = await modelToFiles(
      build(1, [...LAYERS.slice(0, 2), { kind: "dense", name: "dense", units: 4 }]),
    );
    expect(problem(wider)).toBe("wrong-network: dense/kernel is [18,4], the network's is [18,3]");
  });

  it("are refused when their weights aren't float32", async () => {
    const files = await brokenFiles((json) => {
      for (const weight of json.weightsManifest[0]?.weights ?? []) weight.dtype = "uint8";
    });
    expect(problem(files)).toMatch(/^malformed: a weight array needs .* float32/);
  });

  it("change nothing and leave no tensor behind when they are refused", async () => {
    const files = await brokenFiles((_, weights) => void new Float32Array(weights).fill(Number.NaN, 76, 77));
    const model = build(2);
    const before = { tensors: tf.memory().numTensors, values: values(model) };
    expect(() => loadWeights(model, files)).toThrow(ModelFileError);
    expect({ tensors: tf.memory().numTensors, values: values(model) }).toEqual(before);
  });
});
