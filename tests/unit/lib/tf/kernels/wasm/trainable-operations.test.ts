import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { type Differentiable, greatestDifference, outputAndGradients } from "./compare-backends";

type Images = tf.Tensor4D;

const IMAGES = [2, 6, 6, 4];
const ROWS = [3, 5];
const targets = () => tf.tensor2d([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], [3, 5]);

function groupNorm(x: tf.Tensor, scale: tf.Tensor): tf.Tensor {
  const groups = tf.reshape(x, [2, 6, 6, 2, 2]);
  const { mean, variance } = tf.moments(groups, [1, 2, 4], true);
  const normal = tf.div(tf.sub(groups, mean), tf.sqrt(tf.add(variance, 1e-3)));
  return tf.mul(tf.reshape(normal, IMAGES), scale);
}

function layerNorm(x: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  return tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-3)));
}

/** What the networks of the chapters are made of, beside what other tests here look at more closely. */
const OPERATIONS: Readonly<Record<string, [shapes: number[][], apply: Differentiable["apply"]]>> = {
  elu: [[IMAGES], (x) => tf.elu(x)],
  selu: [[IMAGES], (x) => tf.selu(x)],
  leakyRelu: [[IMAGES], (x) => tf.leakyRelu(x)],
  relu: [[IMAGES], (x) => tf.relu(x)],
  relu6: [[IMAGES], (x) => tf.relu6(x)],
  prelu: [[IMAGES, [4]], (x, alpha) => tf.prelu(x, alpha)],
  sigmoid: [[IMAGES], (x) => tf.sigmoid(x)],
  tanh: [[IMAGES], (x) => tf.tanh(x)],
  softplus: [[IMAGES], (x) => tf.softplus(x)],
  swish: [[IMAGES], (x) => tf.mul(x, tf.sigmoid(x))],
  erf: [[IMAGES], (x) => tf.erf(x)],
  softmax: [[ROWS], (x) => tf.softmax(x)],
  logSoftmax: [[ROWS], (x) => tf.logSoftmax(x)],
  "softmax cross-entropy": [[ROWS], (x) => tf.losses.softmaxCrossEntropy(targets(), x)],
  "sigmoid cross-entropy": [[ROWS], (x) => tf.losses.sigmoidCrossEntropy(targets(), x)],
  "mean squared error": [[ROWS], (x) => tf.losses.meanSquaredError(targets(), x)],
  "Huber loss": [[ROWS], (x) => tf.losses.huberLoss(targets(), x)],
  "batch normalisation": [
    [IMAGES, [4], [4], [4]],
    (x, mean, offset, scale) =>
      tf.batchNorm(
        x as Images,
        mean as tf.Tensor1D,
        tf.tensor1d([1, 2, 3, 4]),
        offset as tf.Tensor1D,
        scale as tf.Tensor1D,
      ),
  ],
  "group normalisation": [[IMAGES, [4]], groupNorm],
  "layer normalisation": [[[3, 8]], layerNorm],
  "global average pooling": [[IMAGES], (x) => tf.mean(x, [1, 2])],
  "separable convolution": [
    [IMAGES, [3, 3, 4, 1], [1, 1, 4, 5]],
    (x, depthwise, pointwise) =>
      tf.separableConv2d(x as Images, depthwise as Images, pointwise as Images, 1, "same"),
  ],
  "convolution over sequences": [
    [
      [2, 9, 3],
      [3, 3, 4],
    ],
    (x, filter) => tf.conv1d(x as tf.Tensor3D, filter as tf.Tensor3D, 1, "same"),
  ],
  "enlargement by mixing pixels": [[IMAGES], (x) => tf.image.resizeBilinear(x as Images, [11, 9], true)],
  "looking rows up": [[[7, 4]], (x) => tf.gather(x, tf.tensor1d([1, 3, 3], "int32"))],
  concatenation: [
    [
      [2, 3],
      [2, 4],
    ],
    (a, b) => tf.concat([a, b], 1),
  ],
  slicing: [[[4, 5]], (x) => tf.slice(x, [1, 1], [2, 3])],
  padding: [
    [[2, 3]],
    (x) =>
      tf.pad(x, [
        [1, 1],
        [0, 2],
      ]),
  ],
  repetition: [[[2, 3]], (x) => tf.tile(x, [2, 3])],
  transposition: [[[2, 3, 4]], (x) => tf.transpose(x, [2, 0, 1])],
  sums: [[[2, 3, 4]], (x) => tf.square(tf.sum(x, -1))],
  dropout: [[[40]], (x) => tf.dropout(x, 0.5, undefined, 1)],
};

describe("every operation that the chapters train", () => {
  beforeAll(() => startNodeWasm());

  it.each(Object.entries(OPERATIONS))("can be differentiated on wasm: %s", async (_, [shapes, apply]) => {
    const operation = { shapes, seed: 5, apply };
    const expected = await outputAndGradients("cpu", operation);
    const found = await outputAndGradients("wasm", operation);
    expect(greatestDifference(found, expected)).toBeLessThan(1e-4);
  });
});
