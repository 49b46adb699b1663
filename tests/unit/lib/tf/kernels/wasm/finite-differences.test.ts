import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import {
  type Differentiable,
  finiteDifferences,
  greatestDifference,
  outputAndGradients,
} from "./compare-backends";

type Images = tf.Tensor4D;
type Apply = Differentiable["apply"];

/** Every operation here is linear in each of its inputs, within the reach of the step. */
const STEP = 1 / 256;

/** Numbers three apart in some order, so that it is clear which one of a window is the greatest. */
function farApart(shape: number[]): tf.Tensor {
  const size = shape.reduce((product, side) => product * side, 1);
  return tf.reshape(tf.mul(tf.mod(tf.mul(tf.range(0, size), 37), size), 3), shape);
}

const OPERATIONS: readonly [name: string, shapes: number[][], apply: Apply][] = [
  [
    "a convolution",
    [
      [2, 5, 6, 3],
      [3, 2, 3, 4],
    ],
    (x, f) => tf.conv2d(x as Images, f as Images, 1, "same"),
  ],
  [
    "a strided convolution",
    [
      [2, 7, 6, 2],
      [3, 3, 2, 3],
    ],
    (x, f) => tf.conv2d(x as Images, f as Images, 2, "same"),
  ],
  [
    "a dilated convolution",
    [
      [2, 7, 8, 2],
      [3, 2, 2, 3],
    ],
    (x, f) => tf.conv2d(x as Images, f as Images, 1, "same", "NHWC", [2, 3]),
  ],
  [
    "a depthwise convolution",
    [
      [2, 5, 6, 5],
      [3, 3, 5, 1],
    ],
    (x, f) => tf.depthwiseConv2d(x as Images, f as Images, 1, "same"),
  ],
  [
    "a dilated depthwise convolution",
    [
      [2, 6, 6, 2],
      [3, 3, 2, 2],
    ],
    (x, f) => tf.depthwiseConv2d(x as Images, f as Images, 1, "valid", "NHWC", 2),
  ],
  [
    "a transposed convolution",
    [
      [2, 3, 3, 2],
      [3, 3, 4, 2],
    ],
    (x, f) => tf.conv2dTranspose(x as Images, f as Images, [2, 6, 6, 4], 2, "same"),
  ],
  [
    "a convolution over volumes",
    [
      [1, 4, 4, 3, 2],
      [2, 2, 2, 2, 3],
    ],
    (x, f) => tf.conv3d(x as tf.Tensor5D, f as tf.Tensor5D, 1, "same"),
  ],
  [
    "max pooling",
    [[1, 4, 3, 2]],
    (x) => tf.sub(tf.maxPool(tf.add(x, farApart(x.shape)) as Images, 3, 2, "same"), 36),
  ],
  ["average pooling with padding", [[2, 6, 5, 5]], (x) => tf.avgPool(x as Images, 3, 2, "same")],
  ["average pooling of single cells", [[2, 5, 5, 3]], (x) => tf.avgPool(x as Images, 1, 2, "same")],
  [
    "an enlargement by repeating pixels",
    [[2, 3, 3, 4]],
    (x) => tf.image.resizeNearestNeighbor(x as Images, [6, 6]),
  ],
  ["an enlargement by mixing pixels", [[2, 3, 3, 4]], (x) => tf.image.resizeBilinear(x as Images, [6, 5])],
  ["rows looked up", [[5, 3]], (x) => tf.gather(x, tf.tensor1d([4, 0, 4], "int32"))],
];

describe("the gradients on wasm", () => {
  beforeAll(() => startNodeWasm());

  it.each(OPERATIONS)("are those of finite differences for %s", async (_, shapes, apply) => {
    const operation = { shapes, seed: 11, apply };
    const [, ...gradients] = await outputAndGradients("wasm", operation);
    const expected = await finiteDifferences("wasm", operation, STEP);
    expect(greatestDifference(gradients, expected)).toBeLessThan(5e-3);
  });
});
