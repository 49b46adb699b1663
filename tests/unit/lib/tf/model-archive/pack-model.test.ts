import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { digits } from "@/lib/nn/networks/digits";
import { packModel } from "@/lib/tf/model-archive/pack-model";
import type { RecordedSpec, TrainedModel } from "@/lib/tf/model-archive/training-record";
import { unpackModel } from "@/lib/tf/model-archive/unpack-model";
import { WEIGHT_ENCODINGS } from "@/lib/tf/model-format/weight-encoding";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { fileProblem } from "@/tests/unit/lib/tf/model-format/file-problem";
import { trainedDigits, trainedModels } from "./trained-models";

const unpack = (bytes: Uint8Array) => unpackModel([{ name: "model.zip", bytes }]);

/** Arrays with the bits of their numbers, so that −0 isn't 0. */
function bits(arrays: readonly NamedArray[]) {
  return arrays.map(({ name, shape, values }) => ({
    name,
    shape,
    bits: new Uint32Array(values.slice().buffer),
  }));
}

describe("a packed model", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("comes back as it was, weights and moments bit by bit", () => {
    fc.assert(
      fc.property(trainedModels, (model) => {
        const unpacked = unpack(packModel(model));
        if (!unpacked.ok) throw new Error(unpacked.message);
        const { spec, state, ...rest } = unpacked.trained as TrainedModel;
        expect({ spec, ...rest }).toEqual({ spec: model.spec, accuracy: model.accuracy, date: model.date });
        expect(unpacked.network).toEqual(model.spec.network);
        expect(state.step).toBe(model.state.step);
        expect(bits(state.weights)).toEqual(bits(model.state.weights));
        expect(bits(unpacked.weights)).toEqual(bits(model.state.weights));
        expect(bits(state.slots)).toEqual(bits(model.state.slots));
      }),
    );
  });

  it("is a zip archive that others open, with the standard files in it", () => {
    const files = unzipSync(packModel(trainedDigits()));
    expect(Object.keys(files)).toEqual(["model.json", "weights.bin", "training.json", "optimiser.bin"]);
    expect(files["weights.bin"]?.length).toBe(4 * 5994);
    expect(JSON.parse(strFromU8(files["training.json"] ?? new Uint8Array()))).toMatchObject({
      version: 1,
      date: "2026-11-24T10:17:51.000Z",
      optimiser: "adam",
      learningRate: 0.003,
      batch: 64,
      seed: 1,
      step: 1200,
      accuracy: 0.9712,
      network: digits,
    });
  });

  it.each(WEIGHT_ENCODINGS)("is loaded by TensorFlow.js with the same %s weights", async (weights) => {
    const bytes = packModel(trainedDigits(), { weights });
    const files = unzipSync(bytes);
    const { modelTopology, weightsManifest } = JSON.parse(strFromU8(files["model.json"] ?? new Uint8Array()));
    const loaded = await loadLayersModel(
      tf.io.fromMemory({
        modelTopology,
        weightSpecs: weightsManifest[0].weights,
        weightData: Uint8Array.from(files["weights.bin"] ?? []).buffer,
      }),
    );
    const unpacked = unpack(bytes);
    expect(unpacked.ok && unpacked.weights.map(({ values }) => [...values])).toEqual(
      loaded.getWeights().map((weight) => [...weight.dataSync()]),
    );
    loaded.dispose();
  });

  it("is the same file whenever and wherever it is made", () => {
    expect(packModel(trainedDigits())).toEqual(packModel(trainedDigits()));
  });

  it("has the arrays in the network's order, in whichever they came", () => {
    const model = trainedDigits();
    const shuffled = { ...model, state: { ...model.state, weights: model.state.weights.toReversed() } };
    expect(packModel(shuffled)).toEqual(packModel(model));
  });

  it("says that it learnt from images of one's own, and leaves them at home", () => {
    const model = trainedDigits();
    const own = { count: 1, side: 28, labels: Uint8Array.of(3), pixels: new Uint8Array(784).fill(7) };
    const packed = packModel({ ...model, spec: { ...model.spec, data: { own, heldOut: 0 } } });
    expect(packed).toEqual(packModel({ ...model, spec: { ...model.spec, data: "own" } }));
    const unpacked = unpack(packed);
    expect(unpacked.ok && unpacked.trained?.spec.data).toBe("own");
  });

  it("has no file for an optimiser that remembers nothing", () => {
    const { state } = trainedDigits();
    const files = unzipSync(packModel(trainedDigits({ state: { ...state, slots: [] } })));
    expect(Object.keys(files)).toEqual(["model.json", "weights.bin", "training.json"]);
  });
});

describe("packModel", () => {
  const model = trainedDigits();
  const withWeights = (change: (weights: NamedArray[]) => NamedArray[]) =>
    trainedDigits({ state: { ...model.state, weights: change([...model.state.weights]) } });
  const withSpec = (change: Partial<RecordedSpec>) => trainedDigits({ spec: { ...model.spec, ...change } });
  const first = model.state.weights[0] as NamedArray;

  it.each<[string, TrainedModel, object]>([
    [
      "a weight that is no number",
      withWeights(([, ...rest]) => [
        { ...first, values: first.values.map((value, index) => (index === 7 ? Number.NaN : value)) },
        ...rest,
      ]),
      { reason: "not-finite", array: "conv1/kernel", index: 7, value: Number.NaN },
    ],
    [
      "an array of another length than its shape says",
      withWeights(([, ...rest]) => [{ ...first, values: new Float32Array(3) }, ...rest]),
      { reason: "wrong-length", file: "conv1/kernel", bytes: 12, expectedBytes: 800 },
    ],
    [
      "an array that is missing",
      withWeights(([, ...rest]) => rest),
      { reason: "wrong-network", array: "conv1/kernel", found: null, expected: "5×5×1×8" },
    ],
    [
      "a layer that isn't built here",
      withSpec({ network: { inputShape: [8, 8, 1], layers: [{ kind: "upsample2d", name: "up", size: 2 }] } }),
      { reason: "unsupported-layer", layer: "up", kind: "upsample2d", option: null },
    ],
    [
      "a learning rate of 0",
      withSpec({ learningRate: 0 }),
      {
        reason: "malformed",
        file: "training.json",
        rule: "learningRate must be a number above 0 up to 10, not 0",
      },
    ],
    [
      "a date in words",
      trainedDigits({ date: "today" }),
      { reason: "malformed", file: "training.json", rule: expect.stringContaining('not "today"') },
    ],
  ])("refuses %s, which couldn't be brought back", (_, refused, problem) => {
    expect(fileProblem(() => packModel(refused))).toEqual(problem);
  });
});
