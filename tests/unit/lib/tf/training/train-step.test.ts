import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { buildLogits } from "@/lib/tf/training/build-logits";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { digitBatch } from "@/lib/tf/training/digit-examples";
import { Optimiser } from "@/lib/tf/training/optimiser";
import { type Learner, trainStep, trainStepInParts } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import { tinyDigits } from "./tiny-digits";

const set = tinyDigits();
const plan = { step: 1, learningRate: 1 };
const resume = () => Promise.resolve();

/** Something that learns by plain descent, so that its weights change by their gradients. */
function learnerOf(network: NetworkSpec) {
  const model = buildLogits(network, 3);
  const training = new TrainingNetwork(model.layers);
  const learner: Learner = {
    network: training,
    optimiser: new Optimiser("sgd", training.variables),
    objective: crossEntropy,
    seed: 1,
  };
  const batch = digitBatch(set, [3, 7, 11, 19, 20, 31], network.inputShape);
  return { model, learner, batch };
}

const weights = ({ network }: Learner) =>
  network.weights.map(({ variable }) => Array.from(variable.dataSync()));

function expectClose(found: readonly number[][], expected: readonly number[][]): void {
  expect(found.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  const differences = found
    .flat()
    .map((value, index) => Math.abs(value - (expected.flat()[index] ?? Number.NaN)));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
}

/** The weights after one step of plain descent, by the model and the loss of TensorFlow.js. */
function stockStep(network: NetworkSpec): number[][] {
  const { model, batch } = learnerOf(network);
  const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  tf.tidy(() => {
    const x = tf.tensor(batch.inputs, [batch.examples, ...batch.inputShape]);
    const y = tf.tensor(batch.targets, [batch.examples, 10]);
    const loss = () =>
      tf.losses.softmaxCrossEntropy(y, model.apply(x, { training: true }) as tf.Tensor) as tf.Scalar;
    const { grads } = tf.variableGrads(loss, variables);
    for (const variable of variables) variable.assign(tf.sub(variable, grads[variable.name] ?? 0));
  });
  const values = model.layers
    .flatMap((layer) => layer.weights)
    .map((weight) => Array.from(weight.read().dataSync()));
  model.dispose();
  return values;
}

const activation = fc.constantFrom("linear", "relu", "tanh", "sigmoid", "elu");
const body = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("conv2d" as const),
      filters: fc.integer({ min: 1, max: 3 }),
      kernel: fc.constantFrom(1, 2, 3),
      stride: fc.constantFrom(1, 2),
      padding: fc.constantFrom("valid" as const, "same" as const),
      bias: fc.boolean(),
      activation,
    }),
    fc.record({ kind: fc.constant("maxPool2d" as const), size: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constant("averagePool2d" as const), size: fc.constant(2) }),
    fc.record({ kind: fc.constant("dense" as const), units: fc.constant(2), activation }),
    fc.constant<LayerSpec>({ kind: "activation", activation: "relu" }),
    fc.constant<LayerSpec>({ kind: "batchNorm" }),
  ),
  { maxLength: 3 },
);
const head = fc.record({ kind: fc.constant("dense" as const), units: fc.constant(10), bias: fc.boolean() });

describe("a training step", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("changes the weights of random networks as TensorFlow.js does, moving averages included", () => {
    fc.assert(
      fc.property(body, fc.boolean(), head, (layers, isPooled, last) => {
        const flat: LayerSpec = isPooled ? { kind: "globalAveragePool2d" } : { kind: "flatten" };
        const network: NetworkSpec = { inputShape: [8, 8, 1], layers: [...layers, flat, last] };
        const expected = stockStep(network);
        const { model, learner, batch } = learnerOf(network);
        trainStep(learner, batch, plan).dispose();
        expectClose(weights(learner), expected);
        model.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it("gives the outputs from before the step", () => {
    const { model, learner, batch } = learnerOf({ inputShape: [64], layers: [{ kind: "dense", units: 10 }] });
    const x = tf.tensor(batch.inputs, [6, 64]);
    const before = Array.from((model.predict(x) as tf.Tensor).dataSync());
    const outputs = trainStep(learner, batch, plan);
    expectClose([Array.from(outputs.dataSync())], [before]);
    expect(outputs.shape).toEqual([6, 10]);
  });

  it.each([1, 2, 4, 6])("is the same cut into %i parts, dropout included", async (parts) => {
    const network: NetworkSpec = {
      inputShape: [8, 8, 1],
      layers: [
        { kind: "conv2d", filters: 2, kernel: 3, activation: "relu" },
        { kind: "dropout", rate: 0.4 },
        { kind: "flatten" },
        { kind: "dense", units: 10 },
      ],
    };
    const [whole, cut] = [learnerOf(network), learnerOf(network)];
    const outputs = trainStep(whole.learner, whole.batch, plan);
    const pieces = await trainStepInParts(cut.learner, cut.batch, plan, { parts, pause: resume });
    expectClose(weights(cut.learner), weights(whole.learner));
    expectClose([pieces.flatMap((piece) => Array.from(piece.dataSync()))], [Array.from(outputs.dataSync())]);
  });

  it("changes nothing if it is given up between two parts", async () => {
    const { learner, batch } = learnerOf({ inputShape: [64], layers: [{ kind: "dense", units: 10 }] });
    const before = weights(learner);
    const count = tf.memory().numTensors;
    const pause = () => Promise.reject(new Error("given up"));
    await expect(trainStepInParts(learner, batch, plan, { parts: 3, pause })).rejects.toThrow("given up");
    expect(weights(learner)).toEqual(before);
    expect(tf.memory().numTensors).toBe(count);
  });

  it("leaves nothing behind but what the optimiser remembers", async () => {
    const { learner, batch } = learnerOf({ inputShape: [64], layers: [{ kind: "dense", units: 10 }] });
    const before = tf.memory().numTensors;
    for (let step = 1; step <= 3; step++) {
      trainStep(learner, batch, { step, learningRate: 0.1 }).dispose();
      tf.dispose(await trainStepInParts(learner, batch, plan, { parts: 2, pause: resume }));
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it("knows which networks mix the examples of a batch", () => {
    const dense: LayerSpec = { kind: "dense", units: 10 };
    expect(learnerOf({ inputShape: [64], layers: [dense] }).learner.network.mixesExamples).toBe(false);
    const mixing = learnerOf({ inputShape: [64], layers: [{ kind: "batchNorm" }, dense] });
    expect(mixing.learner.network.mixesExamples).toBe(true);
  });
});

describe("dropout", () => {
  const dropping: NetworkSpec = {
    inputShape: [64],
    layers: [
      { kind: "dropout", rate: 0.5 },
      { kind: "dense", units: 10 },
    ],
  };
  const outputsAt = (step: number, seed: number) => {
    const { learner } = learnerOf(dropping);
    const pass = { seed, step, firstExample: 0 };
    return Array.from(learner.network.learn(tf.ones([4, 64]), pass).dataSync());
  };

  it("draws other values to drop at each step and for each seed, and the same ones when asked again", () => {
    expect(outputsAt(1, 1)).toEqual(outputsAt(1, 1));
    expect(outputsAt(2, 1)).not.toEqual(outputsAt(1, 1));
    expect(outputsAt(1, 2)).not.toEqual(outputsAt(1, 1));
  });

  it("drops its share and keeps the sum", () => {
    const { learner } = learnerOf({ inputShape: [64], layers: [{ kind: "dropout", rate: 0.25 }] });
    const kept = learner.network.learn(tf.ones([200, 64]), { seed: 1, step: 1, firstExample: 0 }).dataSync();
    const dropped = kept.filter((value) => value === 0).length / kept.length;
    expect(Math.abs(dropped - 0.25)).toBeLessThan(0.02);
    expect(new Set(kept)).toEqual(new Set([0, Math.fround(4 / 3)]));
  });
});
