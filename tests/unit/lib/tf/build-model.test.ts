import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";
import { buildModel, UnsupportedLayerError } from "@/lib/tf/build-model";

/** Name, output shape and parameters of each layer, as the ledger and as the model have them. */
function compare(spec: NetworkSpec) {
  const ledger = network(spec.layers, spec.inputShape);
  const model = buildModel(spec.layers, spec.inputShape, 1);
  const built = model.layers.map((layer) => ({
    name: layer.name,
    outputShape: (layer.outputShape as number[]).slice(1),
    params: layer.countParams(),
  }));
  model.dispose();
  const priced = ledger.rows.map(({ name, outputShape, params }) => ({
    name,
    outputShape: [...outputShape],
    params,
  }));
  return { built, priced };
}

function weightValues(seed: number): number[][] {
  const model = buildModel(digits.layers, digits.inputShape, seed);
  const values = model.getWeights().map((weight) => Array.from(weight.dataSync()));
  model.dispose();
  return values;
}

const image: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.record({
    kind: fc.constant("conv2d" as const),
    filters: fc.integer({ min: 1, max: 4 }),
    kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    padding: fc.constantFrom("valid" as const, "same" as const),
    bias: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("maxPool2d" as const, "averagePool2d" as const),
    size: fc.constantFrom(1, 2),
    padding: fc.constantFrom("valid" as const, "same" as const),
  }),
  fc.constant<LayerSpec>({ kind: "activation", activation: "relu" }),
  fc.record({ kind: fc.constant("batchNorm" as const), scale: fc.boolean(), center: fc.boolean() }),
  fc.constant<LayerSpec>({ kind: "dropout", rate: 0.5 }),
);
const heads: readonly (readonly LayerSpec[])[] = [
  [{ kind: "flatten" }, { kind: "dense", units: 3 }],
  [{ kind: "globalAveragePool2d" }, { kind: "dense", units: 2, bias: false, activation: "softmax" }],
  [{ kind: "flatten" }],
];

describe("buildModel", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("builds the digits network as the ledger prices it", () => {
    const { built, priced } = compare(digits);
    expect(built).toEqual(priced);
    expect(built.reduce((sum, { params }) => sum + params, 0)).toBe(5994);
  });

  it("builds random networks as the ledger prices them", () => {
    const body = fc.array(image, { maxLength: 4 });
    fc.assert(
      fc.property(body, fc.constantFrom(...heads), (layers, head) => {
        const { built, priced } = compare({ inputShape: [20, 18, 2], layers: [...layers, ...head] });
        expect(built).toEqual(priced);
      }),
      { numRuns: 40 },
    );
  });

  it("builds a reshaping of the input", () => {
    const { built, priced } = compare({ inputShape: [12], layers: [{ kind: "reshape", shape: [2, 3, 2] }] });
    expect(built).toEqual(priced);
  });

  it("draws the same weights from the same seed, others from another, and no layer like the one before", () => {
    const [first, again, other] = [1, 1, 2].map(weightValues);
    expect(again).toEqual(first);
    expect(other?.[0]).not.toEqual(first?.[0]);
    expect(first?.[2]?.slice(0, 5)).not.toEqual(first?.[0]?.slice(0, 5));
  });

  it("leaves no tensor behind once its model is disposed", () => {
    const before = tf.memory().numTensors;
    buildModel(digits.layers, digits.inputShape, 1).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each<[string, LayerSpec]>([
    [
      'layer "c": TensorFlow.js has no grouped convolution (groups 2)',
      { kind: "conv2d", name: "c", filters: 2, kernel: 3, groups: 2 },
    ],
    ['layer "p": explicit padding', { kind: "maxPool2d", name: "p", size: 2, padding: 1 }],
    ['kind "residual" isn\'t built yet', { kind: "residual", body: [], shortcut: [] }],
  ])("refuses what it can't build: %s", (message, layer) => {
    const build = () => buildModel([layer], [8, 8, 2], 1);
    expect(build).toThrow(UnsupportedLayerError);
    expect(build).toThrow(message);
  });
});
