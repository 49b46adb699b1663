import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";
import { batchNormTeam } from "@/lib/tf/kernels/wasm/team-batch-norm";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { batchNorm } from "@/lib/tf/training/batch-norm";
import { buildLogits } from "@/lib/tf/training/build-logits";
import { crossEntropy } from "@/lib/tf/training/cross-entropy";
import { digitBatch } from "@/lib/tf/training/digit-examples";
import { Optimiser } from "@/lib/tf/training/optimiser";
import { trainStep } from "@/lib/tf/training/train-step";
import { TrainingNetwork } from "@/lib/tf/training/training-network";
import { greatestDifference, outputAndGradients } from "@/tests/unit/lib/tf/kernels/wasm/compare-backends";
import { tinyDigits } from "./tiny-digits";

const EPSILON = 1e-3;
const MOMENTUM = 0.99;

interface Made {
  readonly shape: readonly number[];
  readonly scale: boolean;
  readonly center: boolean;
  readonly isRelu: boolean;
  readonly seed: number;
}

/** The formula of the paper in operations of TensorFlow.js. */
function composed(x: tf.Tensor, gamma: tf.Tensor | null, beta: tf.Tensor | null, isRelu: boolean): tf.Tensor {
  const { mean, variance } = tf.moments(
    x,
    x.shape.slice(0, -1).map((_, axis) => axis),
  );
  const plain = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, EPSILON)));
  const scaled = gamma ? tf.mul(plain, gamma) : plain;
  const shifted = beta ? tf.add(scaled, beta) : scaled;
  return isRelu ? tf.relu(shifted) : shifted;
}

function fused(x: tf.Tensor, gamma: tf.Tensor | null, beta: tf.Tensor | null, isRelu: boolean): tf.Tensor {
  const team = batchNormTeam();
  if (team === null) return composed(x, gamma, beta, isRelu);
  return tf.tidy(() => {
    const channels = x.shape.at(-1) ?? 1;
    const [mean, variance] = [tf.variable(tf.zeros([channels])), tf.variable(tf.ones([channels]))];
    const output = batchNorm(team, x, {
      gamma,
      beta,
      mean,
      variance,
      momentum: MOMENTUM,
      epsilon: EPSILON,
      isRelu,
    });
    tf.dispose([mean, variance]);
    return output;
  });
}

const made = fc.record<Made>({
  shape: fc.oneof(
    fc.tuple(fc.integer({ min: 3, max: 70 }), fc.integer({ min: 1, max: 13 })),
    fc.tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 13 }),
    ),
  ),
  scale: fc.boolean(),
  center: fc.boolean(),
  isRelu: fc.boolean(),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

describe("batch normalisation on WebAssembly", () => {
  beforeAll(() => startNodeWasm());

  it("gives the result and the gradients of the composed operations, for any number of channels", async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ shape, scale, center, isRelu, seed }) => {
        const channels = shape.at(-1) ?? 1;
        const shapes = [shape, ...(scale ? [[channels]] : []), ...(center ? [[channels]] : [])];
        const applied =
          (withRelu: boolean) =>
          (x: tf.Tensor, ...own: tf.Tensor[]) => {
            const gamma = scale ? (own[0] ?? null) : null;
            return fused(x, gamma, center ? (own.at(-1) ?? null) : null, withRelu);
          };
        const operation = { shapes, seed, apply: applied(isRelu) };
        const withoutRelu = { shapes, seed, apply: applied(false) };
        // At the kink of the ReLU the last digit decides which gradient it is.
        const [before = []] = isRelu ? await outputAndGradients("cpu", withoutRelu) : [];
        fc.pre(before.every((value) => Math.abs(value) > 1e-5));
        const expected = await outputAndGradients("cpu", operation);
        const found = await outputAndGradients("wasm", operation);
        expect(greatestDifference(found, expected)).toBeLessThan(1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it("trains a network as the layers of TensorFlow.js do, moving averages included", async () => {
    const norm: LayerSpec = { kind: "batchNorm" };
    const network: NetworkSpec = {
      inputShape: [8, 8, 1],
      layers: [
        { kind: "conv2d", filters: 6, kernel: 3, bias: false },
        norm,
        { kind: "activation", activation: "relu" },
        { kind: "maxPool2d", size: 2 },
        norm,
        { kind: "flatten" },
        { kind: "dense", units: 10 },
      ],
    };
    const expected = await weightsAfterTwoSteps("cpu", network);
    const found = await weightsAfterTwoSteps("wasm", network);
    expect(greatestDifference(found, expected)).toBeLessThan(1e-4);
  });
});

/** All weights of a network that has learnt on a backend; nothing else is left behind. */
async function weightsAfterTwoSteps(backend: string, network: NetworkSpec): Promise<number[][]> {
  await tf.setBackend(backend);
  const model = buildLogits(network, 3);
  const training = new TrainingNetwork(model.layers);
  const optimiser = new Optimiser("sgd", training.variables);
  const learner = { network: training, optimiser, objective: crossEntropy, seed: 1 };
  const batch = digitBatch(tinyDigits(), [3, 7, 11, 19, 20, 31], network.inputShape);
  const tensors = tf.memory().numTensors;
  for (const step of [1, 2]) trainStep(learner, batch, { step, learningRate: 0.1 }).dispose();
  expect(tf.memory().numTensors).toBe(tensors);
  const weights = training.weights.map(({ variable }) => Array.from(variable.dataSync()));
  model.dispose();
  return weights;
}
