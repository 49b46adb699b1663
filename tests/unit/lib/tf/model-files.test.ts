import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec } from "@/lib/nn/layer-spec";
import { buildModel } from "@/lib/tf/build-model";
import { loadWeights, modelToFiles, modelWeights, setModelWeights } from "@/lib/tf/model-files";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import { WEIGHT_ENCODINGS } from "@/lib/tf/model-format/weight-encoding";

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
    if (error instanceof ModelFileError) return `${error.problem.reason}: ${error.message}`;
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

  it.each(WEIGHT_ENCODINGS)(
    "are read as TensorFlow.js itself reads them, with %s weights",
    async (weights) => {
      const saved = build(1);
      const files = await modelToFiles(saved, { weights });
      const { modelTopology, weightsManifest } = JSON.parse(files.modelJson);
      const weightSpecs = weightsManifest[0].weights;
      const loaded = await loadLayersModel(
        tf.io.fromMemory({ modelTopology, weightSpecs, weightData: files.weights }),
      );
      const ours = build(2);
      loadWeights(ours, files);
      expect(values(ours)).toEqual(values(loaded));
      expect(loaded.layers.map((layer) => layer.name)).toEqual(saved.layers.map((layer) => layer.name));
    },
  );

  it("are what TensorFlow.js itself would save", async () => {
    const saved = build(1);
    let artifacts: tf.io.ModelArtifacts = {};
    await saved.save(
      tf.io.withSaveHandler(async (made) => {
        artifacts = made;
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
      }),
    );
    const { modelTopology, generatedBy, weightSpecs, weightData } = artifacts;
    const { modelJson, weights } = await modelToFiles(saved);
    expect(JSON.parse(modelJson)).toMatchObject({
      modelTopology,
      generatedBy,
      weightsManifest: [{ paths: ["weights.bin"], weights: weightSpecs }],
    });
    expect(weights).toEqual(weightData);
  });

  it("take 4, 2, 2 and 1 bytes a number", async () => {
    const sizes = await Promise.all(
      WEIGHT_ENCODINGS.map(async (weights) => (await modelToFiles(build(1), { weights })).weights.byteLength),
    );
    expect(sizes).toEqual([308, 154, 154, 77]);
  });

  it("are refused when one is missing", async () => {
    const { modelJson, weights } = await modelToFiles(build(1));
    expect(problem({ modelJson: null, weights })).toBe("missing-file: model.json is missing");
    expect(problem({ modelJson, weights: null })).toBe("missing-file: weights.bin is missing");
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
    expect(problem(short)).toBe("wrong-length: weights.bin has 304 bytes, its shapes ask for 308");
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
    expect(problem(other)).toBe("wrong-network: no weights named conv/kernel");
    const wider = await modelToFiles(
      build(1, [...LAYERS.slice(0, 2), { kind: "dense", name: "dense", units: 4 }]),
    );
    expect(problem(wider)).toBe("wrong-network: dense/kernel is 18×4, the network's is 18×3");
    const longer = await modelToFiles(build(1, [...LAYERS, { kind: "dense", name: "more", units: 3 }]));
    expect(problem(longer)).toBe("wrong-network: weights named more/kernel, which the network hasn't");
  });

  it("change nothing and leave no tensor behind when they are refused", async () => {
    const files = await brokenFiles((_, weights) => void new Float32Array(weights).fill(Number.NaN, 76, 77));
    const model = build(2);
    const before = { tensors: tf.memory().numTensors, values: values(model) };
    expect(() => loadWeights(model, files)).toThrow(ModelFileError);
    expect({ tensors: tf.memory().numTensors, values: values(model) }).toEqual(before);
  });
});

describe("modelWeights", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("hands out arrays that another model takes, in any order", async () => {
    const [saved, loaded] = [build(1), build(2)];
    const weights = await modelWeights(saved);
    expect(weights.map(({ name, shape }) => ({ name, shape }))).toEqual([
      { name: "conv/kernel", shape: [3, 3, 1, 2] },
      { name: "conv/bias", shape: [2] },
      { name: "dense/kernel", shape: [18, 3] },
      { name: "dense/bias", shape: [3] },
    ]);
    setModelWeights(loaded, weights.toReversed());
    expect(values(loaded)).toEqual(values(saved));
  });

  it("hands out memory of its own, and leaves no tensor behind", async () => {
    const model = build(1);
    const before = { tensors: tf.memory().numTensors, values: values(model) };
    for (const { values: numbers } of await modelWeights(model)) numbers.fill(7);
    setModelWeights(model, await modelWeights(model));
    expect({ tensors: tf.memory().numTensors, values: values(model) }).toEqual(before);
  });
});
