import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { type ActivationName, activate } from "@/lib/nn/activations";
import { weightedCell } from "@/lib/nn/cells/weighted-cell";
import { type ConvMovement, layerAxis, layerSums } from "@/lib/nn/conv-layer-2d";

interface Case extends ConvMovement {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  readonly seed: number;
}

const whole = (min: number, max: number) => fc.integer({ min, max });

const cases = fc.record({
  height: whole(1, 9),
  width: whole(1, 9),
  channels: whole(1, 4),
  filters: whole(1, 4),
  kernel: whole(1, 7),
  stride: whole(1, 4),
  dilation: whole(1, 3),
  seed: whole(1, 1e6),
});

/** Random numbers in [−1, 1) of a layer with these sizes. */
function drawn({ height, width, channels, filters, kernel, seed }: Case) {
  const random = createRandom(seed);
  const numbers = (count: number) => Float32Array.from({ length: count }, () => 2 * random() - 1);
  const input = { values: numbers(height * width * channels), height, width, channels };
  const bank = { kernel: numbers(kernel * kernel * channels * filters), bias: numbers(filters) };
  return { input, bank };
}

function axesOf(layer: Case) {
  try {
    return { rows: layerAxis(layer.height, layer), columns: layerAxis(layer.width, layer) };
  } catch {
    return null;
  }
}

function expectClose(ours: Float32Array, theirs: ArrayLike<number>) {
  expect(ours.length).toBe(theirs.length);
  const gaps = Array.from(ours, (value, index) => Math.abs(value - (theirs[index] as number)));
  expect(Math.max(...gaps)).toBeLessThan(1e-5);
}

describe("layerSums", () => {
  beforeAll(() => tf.setBackend("cpu"));

  it("is tf.conv2d on random layers", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom("valid" as const, "same" as const, 0, 1, 2), (sizes, padding) => {
        // TensorFlow.js refuses a stride together with a dilation.
        const layer = {
          ...sizes,
          padding,
          isTransposed: false,
          stride: sizes.dilation > 1 ? 1 : sizes.stride,
        };
        const axes = axesOf(layer);
        fc.pre(axes !== null);
        const { input, bank } = drawn(layer);
        const { kernel, channels, filters, height, width } = layer;
        const theirs = tf.tidy(() => {
          const x = tf.tensor4d(input.values, [1, height, width, channels]);
          const k = tf.tensor4d(bank.kernel, [kernel, kernel, channels, filters]);
          return tf
            .add(
              tf.conv2d(x, k, layer.stride, padding, "NHWC", layer.dilation, rounding(padding)),
              tf.tensor1d(bank.bias),
            )
            .dataSync();
        });
        expectClose(layerSums(input, bank, axes!).values, theirs);
      }),
      { numRuns: 150 },
    );
  });

  it("is tf.conv2dTranspose on random layers", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom("valid" as const, "same" as const, 0, 1, 2), (sizes, padding) => {
        // TensorFlow.js has no dilation here, but a kernel with zeros between its weights is the same thing.
        const layer = { ...sizes, padding, isTransposed: true };
        const axes = axesOf(layer);
        fc.pre(axes !== null);
        const { input, bank } = drawn(layer);
        const { kernel, channels, filters, height, width, stride, dilation } = layer;
        const theirs = tf.tidy(() => {
          const x = tf.tensor4d(input.values, [1, height, width, channels]);
          const k = tf.tensor4d(bank.kernel, [kernel, kernel, channels, filters]);
          const spread = tf.transpose(spreadKernel(k, dilation), [0, 1, 3, 2]);
          const shape: [number, number, number, number] = [
            1,
            axes!.rows.output,
            axes!.columns.output,
            filters,
          ];
          return tf
            .add(
              tf.conv2dTranspose(x, spread, shape, stride, padding, rounding(padding)),
              tf.tensor1d(bank.bias),
            )
            .dataSync();
        });
        expectClose(layerSums(input, bank, axes!).values, theirs);
      }),
      { numRuns: 150 },
    );
  });

  it("agrees with the terms of each of its cells", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (sizes, isTransposed) => {
        const layer = { ...sizes, padding: "same" as const, isTransposed };
        const axes = axesOf(layer)!;
        const { input, bank } = drawn(layer);
        const sums = layerSums(input, bank, axes);
        const random = createRandom(layer.seed);
        const row = Math.floor(random() * sums.height);
        const column = Math.floor(random() * sums.width);
        const filter = Math.floor(random() * layer.filters);
        const window = { rows: axes.rows.reads[row]!, columns: axes.columns.reads[column]! };
        const cell = weightedCell(input, bank, window, filter);
        const value = sums.values[(row * sums.width + column) * layer.filters + filter]!;
        expect(Math.abs(cell.value - value)).toBeLessThan(1e-5);
      }),
    );
  });
});

/** TensorFlow.js wants to be told only where the padding is given in cells. */
function rounding(padding: "valid" | "same" | number) {
  return typeof padding === "number" ? ("floor" as const) : undefined;
}

/** The same kernel with `dilation` − 1 zeros between its weights. */
function spreadKernel(kernel: tf.Tensor4D, dilation: number): tf.Tensor4D {
  const [height, width, channels, filters] = kernel.shape;
  const [tall, wide] = [dilation * (height - 1) + 1, dilation * (width - 1) + 1];
  const spread = tf.buffer<tf.Rank.R4>([tall, wide, channels, filters]);
  const values = kernel.bufferSync();
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      for (let channel = 0; channel < channels; channel += 1)
        for (let filter = 0; filter < filters; filter += 1)
          spread.set(
            values.get(row, column, channel, filter),
            row * dilation,
            column * dilation,
            channel,
            filter,
          );
  return spread.toTensor() as tf.Tensor4D;
}

describe("activate", () => {
  it("is what TensorFlow.js gives", () => {
    const sums = [-20, -1.5, 0, 0.3, 7];
    const theirs: Record<ActivationName, tf.Tensor> = {
      none: tf.tensor1d(sums),
      relu: tf.relu(sums),
      sigmoid: tf.sigmoid(sums),
      tanh: tf.tanh(sums),
    };
    for (const name of ["none", "relu", "sigmoid", "tanh"] as const) {
      expectClose(
        Float32Array.from(sums, (sum) => activate(sum, name)),
        theirs[name].dataSync(),
      );
    }
  });
});
