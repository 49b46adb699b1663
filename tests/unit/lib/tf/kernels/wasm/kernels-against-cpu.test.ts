import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { startNodeWasm } from "@/lib/tf/node-wasm";
import { reluGradient } from "@/lib/tf/training/relu-gradient";
import { type Differentiable, greatestDifference, outputAndGradients } from "./compare-backends";
import { windows } from "./window-arbitraries";

/** Sums of up to a few hundred products of numbers below 1. */
const TOLERANCE = 2e-4;

async function expectAlike(operation: Differentiable) {
  const expected = await outputAndGradients("cpu", operation);
  const found = await outputAndGradients("wasm", operation);
  expect(greatestDifference(found, expected)).toBeLessThan(TOLERANCE);
}

describe("the kernels for wasm agree with the cpu backend, forwards and backwards", () => {
  beforeAll(() => startNodeWasm());

  it("in convolutions of any shape and stride", async () => {
    await fc.assert(
      fc.asyncProperty(windows, async (window) => {
        const { batch, input, inChannels, outChannels, kernel, stride, pad, seed } = window;
        await expectAlike({
          shapes: [
            [batch, ...input, inChannels],
            [...kernel, inChannels, outChannels],
          ],
          seed,
          apply: (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
        });
      }),
    );
  });

  it("in convolutions with a bias and a cut-off", async () => {
    await fc.assert(
      fc.asyncProperty(windows, fc.constantFrom("linear", "relu", "relu6"), async (window, activation) => {
        const { batch, input, inChannels, outChannels, kernel, stride, pad, seed } = window;
        await expectAlike({
          shapes: [[batch, ...input, inChannels], [...kernel, inChannels, outChannels], [outChannels]],
          seed,
          apply: (x, filter, bias) =>
            tf.fused.conv2d({
              x: x as tf.Tensor4D,
              filter: filter as tf.Tensor4D,
              strides: stride,
              pad,
              bias: bias as tf.Tensor1D,
              activation: activation as tf.fused.Activation,
            }),
        });
      }),
      { numRuns: 60 },
    );
  });

  it("in dilated convolutions forwards", async () => {
    await fc.assert(
      fc.asyncProperty(
        windows,
        async ({ batch, input, inChannels, outChannels, kernel, dilation, pad, seed }) => {
          const convolve = async (backend: string) => {
            await tf.setBackend(backend);
            const x = tf.randomUniform([batch, ...input, inChannels], -1, 1, "float32", seed) as tf.Tensor4D;
            const filter = tf.randomUniform([...kernel, inChannels, outChannels], -1, 1, "float32", seed + 1);
            const y = tf.conv2d(x, filter as tf.Tensor4D, 1, pad, "NHWC", dilation);
            const numbers = Array.from(await y.data());
            tf.dispose([x, filter, y]);
            return [numbers];
          };
          const difference = greatestDifference(await convolve("wasm"), await convolve("cpu"));
          expect(difference).toBeLessThan(TOLERANCE);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("in max pooling of any size and stride", async () => {
    await fc.assert(
      fc.asyncProperty(windows, async ({ batch, input, inChannels, kernel, stride, pad, seed }) => {
        await expectAlike({
          shapes: [[batch, ...input, inChannels]],
          seed,
          apply: (x) => tf.maxPool(x as tf.Tensor4D, kernel, stride, pad),
        });
      }),
    );
  });

  it("in average pooling without padding", async () => {
    await fc.assert(
      fc.asyncProperty(windows, async ({ batch, input, inChannels, kernel, stride, seed }) => {
        await expectAlike({
          shapes: [[batch, ...input, inChannels]],
          seed,
          apply: (x) => tf.avgPool(x as tf.Tensor4D, kernel, stride, "valid"),
        });
      }),
    );
  });

  it("in depthwise convolutions of any shape, stride and number of filters a channel", async () => {
    await fc.assert(
      fc.asyncProperty(windows, fc.integer({ min: 1, max: 3 }), async (window, multiplier) => {
        const { batch, input, inChannels, kernel, stride, pad, seed } = window;
        // With several, the forward kernel is that of TensorFlow.js 4.22, which gives zeros for some strides.
        fc.pre(multiplier === 1 || stride.every((step) => step === 1));
        await expectAlike({
          shapes: [
            [batch, ...input, inChannels],
            [...kernel, inChannels, multiplier],
          ],
          seed,
          apply: (x, filter) => tf.depthwiseConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
        });
      }),
      { numRuns: 60 },
    );
  });

  it("in transposed convolutions", async () => {
    await fc.assert(
      fc.asyncProperty(
        windows,
        async ({ batch, input, inChannels, outChannels, kernel, stride, pad, seed }) => {
          const size = input.map((side, axis) => {
            const [step, reach] = [stride[axis] as number, kernel[axis] as number];
            return pad === "same" ? side * step : (side - 1) * step + reach;
          });
          await expectAlike({
            shapes: [
              [batch, ...input, inChannels],
              [...kernel, outChannels, inChannels],
            ],
            seed,
            apply: (x, filter) =>
              tf.conv2dTranspose(
                x as tf.Tensor4D,
                filter as tf.Tensor4D,
                [batch, size[0] as number, size[1] as number, outChannels],
                stride,
                pad,
              ),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("in products of matrices, transposed or not", async () => {
    const sides = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 20 })));
    const flags = fc.tuple(fc.boolean(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        sides,
        flags,
        fc.constantFrom([], [3]),
        fc.integer(),
        async (size, flag, outer, seed) => {
          const [rows, inner, columns] = size as [number, number, number];
          const [transposeA, transposeB] = flag;
          await expectAlike({
            shapes: [
              [...outer, ...(transposeA ? [inner, rows] : [rows, inner])],
              [...outer, ...(transposeB ? [columns, inner] : [inner, columns])],
            ],
            seed,
            apply: (a, b) => tf.matMul(a, b, transposeA, transposeB),
          });
        },
      ),
    );
  });

  it("in sums over the first axes", async () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(shapes, fc.boolean(), fc.integer(), async (shape, keepDims, seed) => {
        const axes = shape.slice(1).map((_, axis) => axis);
        await expectAlike({ shapes: [shape], seed, apply: (x) => tf.square(tf.sum(x, axes, keepDims)) });
      }),
      { numRuns: 40 },
    );
  });

  it("in the gradient of a ReLU", async () => {
    const gradient = async (backend: string, shape: number[]) => {
      await tf.setBackend(backend);
      const dy = tf.randomNormal(shape, 0, 1, "float32", 1);
      const y = tf.relu(tf.randomNormal(shape, 0, 1, "float32", 2));
      return [Array.from(await reluGradient(dy, y).data())];
    };
    for (const shape of [[1], [3, 5], [2, 7, 7, 3], [70, 70]]) {
      expect(greatestDifference(await gradient("wasm", shape), await gradient("cpu", shape))).toBe(0);
    }
  });
});
