import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { buildLogits } from "@/lib/tf/training/build-logits";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { digitBatch } from "@/lib/tf/training/digit-examples";
import { type Probe, readProbe } from "@/lib/tf/training/gradient-probe";
import { Optimiser } from "@/lib/tf/training/optimiser";
import { type Learner, trainStep, trainStepInParts } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import { tinyDigits } from "./tiny-digits";

const RATE = 0.5;
/** Without a corner, at which differences find another slope than the derivative. */
const smooth: NetworkSpec = {
  inputShape: [8, 8, 1],
  layers: [
    { kind: "conv2d", name: "conv", filters: 4, kernel: 3, activation: "tanh" },
    { kind: "averagePool2d", name: "pool", size: 2 },
    { kind: "flatten", name: "flatten" },
    { kind: "dense", name: "logits", units: 10 },
  ],
};
const batch = digitBatch(tinyDigits(), [3, 7, 11, 19, 20, 31], smooth.inputShape);

function learnerOf(): Learner {
  const network = new TrainingNetwork(buildLogits(smooth, 3).layers);
  return { network, optimiser: new Optimiser("sgd", network.variables), objective: crossEntropy, seed: 1 };
}

const length = (values: Iterable<number>) => Math.hypot(...values);

/** Norm of the gradient of a layer by central differences: its loss is asked for twice a weight. */
function differenceNorm({ network }: Learner, layer: string): number {
  const loss = () => {
    const logits = tf.tidy(() =>
      network.learn(tf.tensor(batch.inputs, [batch.examples, ...batch.inputShape]), {
        seed: 1,
        step: 1,
        firstExample: 0,
      }),
    );
    return crossEntropy.score(logits.dataSync<"float32">(), batch.targets, batch.examples).loss;
  };
  const slopes = network.variables
    .filter(({ name }) => name.startsWith(`${layer}/`))
    .flatMap(({ variable }) => {
      const values = variable.dataSync<"float32">().slice();
      return Array.from(values, (value, at) => {
        const [above, below] = [1e-2, -1e-2].map((step) => {
          variable.assign(tf.tensor(values.with(at, value + step), variable.shape));
          return loss();
        }) as [number, number];
        variable.assign(tf.tensor(values, variable.shape));
        return (above - below) / 2e-2;
      });
    });
  return length(slopes);
}

describe("a step that is measured", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("tells the gradient that finite differences find, and what the step did to the weights", async () => {
    const learner = learnerOf();
    const { variables } = learner.network;
    const weightsOf = (layer: string) =>
      variables
        .filter(({ name }) => name.startsWith(`${layer}/`))
        .flatMap(({ variable }) => Array.from(variable.dataSync()));
    const expected = ["conv", "logits"].map((layer) => differenceNorm(learner, layer));
    const before = ["conv", "logits"].map(weightsOf);
    const probes: Probe[] = [];
    trainStep(learner, batch, { step: 1, learningRate: RATE, onProbe: (probe) => probes.push(probe) });
    const point = await readProbe(probes[0]!, variables);
    expect(point.layers.map(({ layer }) => layer)).toEqual(["conv", "logits"]);
    point.layers.forEach(({ layer, gradient, update }, at) => {
      expect(gradient / expected[at]!).toBeCloseTo(1, 2);
      const after = weightsOf(layer);
      const moved = length(after.map((value, index) => value - before[at]![index]!));
      expect(update).toBeCloseTo(moved / length(before[at]!), 5);
      // Plain descent moves by the rate times the gradient.
      expect(moved / (RATE * gradient)).toBeCloseTo(1, 3);
    });
  });

  it("is the same step as one that isn't, whole or in parts, and leaves nothing behind", async () => {
    const [plain, measured, cut] = [learnerOf(), learnerOf(), learnerOf()];
    trainStep(plain, batch, { step: 1, learningRate: RATE }).dispose();
    const count = tf.memory().numTensors;
    const probes: Probe[] = [];
    const plan = { step: 1, learningRate: RATE, onProbe: (probe: Probe) => void probes.push(probe) };
    trainStep(measured, batch, plan).dispose();
    const pause = () => Promise.resolve();
    tf.dispose(await trainStepInParts(cut, batch, plan, { parts: 3, pause }));
    const [whole, parts] = await Promise.all(
      probes.map((probe) => readProbe(probe, plain.network.variables)),
    );
    expect(tf.memory().numTensors).toBe(count);
    whole?.layers.forEach(({ gradient }, at) => {
      expect(parts?.layers[at]?.gradient).toBeCloseTo(gradient, 5);
    });
    const values = ({ network }: Learner) =>
      network.variables.map(({ variable }) => Array.from(variable.dataSync()));
    expect(values(measured)).toEqual(values(plain));
  });
});
