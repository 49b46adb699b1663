import "@tensorflow/tfjs-backend-cpu";
import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel, version_layers } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { digits } from "@/lib/nn/networks/digits";
import { buildModel } from "@/lib/tf/build-model";
import { setModelWeights } from "@/lib/tf/model-files";
import { JsonObject } from "@/lib/tf/model-format/json-object";
import { kerasTopology, parseTopology } from "@/lib/tf/model-format/keras-topology";
import { encodeWeights, modelJsonText } from "@/lib/tf/model-format/weights-manifest";
import { buildableNetworks, someWeights } from "./buildable-networks";
import { fileProblem } from "./file-problem";

const parse = (modelTopology: unknown) =>
  parseTopology(JsonObject.parse("model.json", JSON.stringify({ modelTopology })));

/** What a model answers to three random examples. */
function predictions(model: LayersModel, { inputShape }: NetworkSpec): number[] {
  const random = createRandom(5);
  const shape = [3, ...inputShape];
  const size = shape.reduce((product, side) => product * side, 1);
  return tf.tidy(() => {
    const inputs = tf.tensor(Float32Array.from({ length: size }, random), shape);
    return [...(model.predict(inputs) as tf.Tensor).dataSync()]; // one output
  });
}

describe("the topology of a network", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("is loaded by TensorFlow.js as the model that lib/tf builds: same layers, same predictions", async () => {
    await fc.assert(
      fc.asyncProperty(buildableNetworks, fc.nat(1000), async (spec, seed) => {
        const weights = someWeights(spec, seed);
        const { entries, bytes } = encodeWeights(weights, "float32");
        const { modelTopology, weightsManifest } = JSON.parse(
          modelJsonText(kerasTopology(spec), "test", entries),
        );
        const weightSpecs = weightsManifest[0].weights;
        const loaded = await loadLayersModel(
          tf.io.fromMemory({ modelTopology, weightSpecs, weightData: bytes.buffer }),
        );
        const built = buildModel(spec.layers, spec.inputShape, 1);
        setModelWeights(built, weights);
        expect(loaded.layers.map(({ name, outputShape }) => ({ name, outputShape }))).toEqual(
          built.layers.map(({ name, outputShape }) => ({ name, outputShape })),
        );
        expect(predictions(loaded, spec)).toEqual(predictions(built, spec));
        loaded.dispose();
        built.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it("is read again as a network that does the same", () => {
    fc.assert(
      fc.property(buildableNetworks, (spec) => {
        const again = parse(kerasTopology(spec));
        expect(kerasTopology(again)).toEqual(kerasTopology(spec));
        expect(network(again.layers, again.inputShape)).toEqual(network(spec.layers, spec.inputShape));
      }),
    );
  });

  it("is read as well when TensorFlow.js wrote it", () => {
    fc.assert(
      fc.property(buildableNetworks, (spec) => {
        const model = buildModel(spec.layers, spec.inputShape, 1);
        const topology = model.toJSON(null, false);
        model.dispose();
        expect(parse(topology)).toEqual(parse(kerasTopology(spec)));
      }),
    );
  });

  it("is read as the very description that it came from, for the shipped model", () => {
    const modelJson = readFileSync("public/models/digits/model.json", "utf8");
    expect(parseTopology(JsonObject.parse("model.json", modelJson))).toEqual(digits);
  });

  it("names the version of TensorFlow.js whose format it is", () => {
    expect(kerasTopology(digits)).toMatchObject({ keras_version: `tfjs-layers ${version_layers}` });
  });

  it.each<[string, LayerSpec]>([
    ["a kind that isn't built here", { kind: "depthwiseConv2d", name: "a", kernel: 3 }],
    ["explicit padding", { kind: "conv2d", name: "a", filters: 1, kernel: 3, padding: 1 }],
    ["groups", { kind: "conv2d", name: "a", filters: 2, kernel: 3, groups: 2 }],
  ])("isn't written for %s", (_, layer) => {
    expect(fileProblem(() => kerasTopology({ inputShape: [8, 8, 2], layers: [layer] }))).toMatchObject({
      reason: "unsupported-layer",
      layer: "a",
      kind: layer.kind,
    });
  });
});

describe("a topology that others wrote", () => {
  const dense = { class_name: "Dense", config: { name: "d", units: 2, activation: "relu" } };
  const input = { class_name: "InputLayer", config: { name: "in", batch_input_shape: [null, 4] } };
  const sequential = (...layers: unknown[]) => ({ class_name: "Sequential", config: { name: "s", layers } });
  const first = (className: string, config: object) =>
    sequential({
      class_name: className,
      config: { name: "a", batch_input_shape: [null, 8, 8, 1], ...config },
    });

  it("may have an input layer, and stand in a model_config, as Keras 2 writes it", () => {
    const expected = {
      inputShape: [4],
      layers: [{ kind: "dense", name: "d", units: 2, activation: "relu" }],
    };
    expect(parse(sequential(input, dense))).toEqual(expected);
    expect(parse({ model_config: sequential(input, dense), keras_version: "2.15.0" })).toEqual(expected);
  });

  it("may count the axes where TensorFlow.js says that the last one is meant", () => {
    const normalised = (axis: unknown) => first("BatchNormalization", { axis });
    for (const axis of [-1, 3, [3]])
      expect(parse(normalised(axis)).layers).toEqual([{ kind: "batchNorm", name: "a" }]);
    for (const axis of [1, [1], [3, 1], "3"]) {
      expect(fileProblem(() => parse(normalised(axis)))).toMatchObject({
        reason: "unsupported-layer",
        layer: "a",
        option: expect.stringMatching(/^axis /),
      });
    }
  });

  it.each([
    ["a layer of another class", first("LSTM", {}), { layer: "a", kind: "LSTM", option: null }],
    [
      "an activation that isn't known",
      first("Dense", { units: 2, activation: "mish" }),
      { layer: "a", kind: "dense", option: 'activation "mish"' },
    ],
    [
      "channels that come first",
      first("Flatten", { data_format: "channels_first" }),
      { layer: "a", kind: "flatten", option: 'data_format "channels_first"' },
    ],
    [
      "another epsilon",
      first("BatchNormalization", { epsilon: 1e-5 }),
      { layer: "a", kind: "batchNorm", option: "epsilon 0.00001" },
    ],
    [
      "no number of filters",
      first("Conv2D", { kernel_size: [3, 3] }),
      { layer: "a", kind: "conv2d", option: "filters left out" },
    ],
    [
      "more than a chain",
      { class_name: "Functional", config: {} },
      { layer: "Functional", kind: "Functional", option: null },
    ],
  ])("is refused for %s", (_, topology, problem) => {
    expect(fileProblem(() => parse(topology))).toEqual({ reason: "unsupported-layer", ...problem });
  });

  it.each([
    ["no layers", sequential(), "modelTopology.config.layers must have at least one layer"],
    ["an input alone", sequential(input), "modelTopology.config.layers must have at least one layer"],
    ["no topology", 3, "modelTopology must be an object, not 3"],
    ["no class", { config: {} }, "modelTopology.class_name must be a text"],
    ["no shape of the input", sequential(dense), "batch_input_shape must be a list"],
    [
      "a side that is open",
      first("Dense", { units: 2, batch_input_shape: [null, null, 1] }),
      "batch_input_shape must have null for the examples only",
    ],
  ])("is refused with %s", (_, topology, rule) => {
    expect(fileProblem(() => parse(topology))).toEqual({
      reason: "malformed",
      file: "model.json",
      rule: expect.stringContaining(rule),
    });
  });

  it("is refused when its layers don't fit on each other", () => {
    expect(fileProblem(() => parse(first("Conv2D", { filters: 1, kernel_size: [9, 9] })))).toEqual({
      reason: "impossible-network",
      layer: "a",
      code: "kernel-too-large",
      rule: 'layer "a": kernel 9 is larger than the padded input 8',
    });
    expect(fileProblem(() => parse(sequential(input, dense, dense)))).toMatchObject({
      reason: "impossible-network",
      code: "duplicate-name",
    });
  });
});
