import "@tensorflow/tfjs-backend-cpu";
// For the gradients that it registers.
import "@tensorflow/tfjs-layers";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { startNodeWasm } from "@/lib/tf/node-wasm";

interface Geometry {
  readonly batch: number;
  readonly input: readonly [number, number];
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly pad: "valid" | "same" | [[0, 0], [number, number], [number, number], [0, 0]];
  readonly seed: number;
}

const side = fc.integer({ min: 1, max: 5 });
const stride = fc.integer({ min: 1, max: 3 });
const padding = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
// Explicit padding is given side by side: as one number, TensorFlow.js 4.22 takes every kernel and stride for a square one, and
// its wasm convolution then writes beyond its output.
const geometries: fc.Arbitrary<Geometry> = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  input: fc.tuple(fc.integer({ min: 5, max: 9 }), fc.integer({ min: 5, max: 9 })),
  inChannels: fc.integer({ min: 1, max: 3 }),
  outChannels: fc.integer({ min: 1, max: 3 }),
  kernel: fc.tuple(side, side),
  stride: fc.tuple(stride, stride),
  pad: fc.oneof(
    fc.constant("valid" as const),
    fc.constant("same" as const),
    fc.tuple(fc.constant<[0, 0]>([0, 0]), padding, padding, fc.constant<[0, 0]>([0, 0])),
  ),
  seed: fc.integer(),
});

type Shape4d = [number, number, number, number];

function randomTensor(shape: Shape4d, random: () => number): tf.Tensor4D {
  const size = shape.reduce((product, sides) => product * sides, 1);
  return tf.tensor4d(
    Float32Array.from({ length: size }, () => 2 * random() - 1),
    shape,
  );
}

/** Gradients of a convolution weighted by random numbers, with respect to its input and its filter. */
async function gradients(backend: string, geometry: Geometry): Promise<number[][]> {
  await tf.setBackend(backend);
  const { batch, input, inChannels, outChannels, kernel, stride, pad, seed } = geometry;
  const random = createRandom(seed);
  const convolve = (image: tf.Tensor4D, filter: tf.Tensor4D) => tf.conv2d(image, filter, [...stride], pad);
  const [dx, dFilter] = tf.tidy(() => {
    const image = randomTensor([batch, ...input, inChannels], random);
    const filter = randomTensor([...kernel, inChannels, outChannels], random);
    const weights = randomTensor(convolve(image, filter).shape, random);
    const score = (...[x, f]: tf.Tensor[]) =>
      tf.sum<tf.Scalar>(tf.mul(convolve(x as tf.Tensor4D, f as tf.Tensor4D), weights));
    return tf.grads(score)([image, filter]) as [tf.Tensor, tf.Tensor];
  });
  const arrays = [Array.from(await dx.data()), Array.from(await dFilter.data())];
  tf.dispose([dx, dFilter]);
  return arrays;
}

function greatestDifference(found: number[], expected: number[]): number {
  return found.reduce((max, value, index) => Math.max(max, Math.abs(value - (expected[index] as number))), 0);
}

describe("the convolution gradients on wasm", () => {
  beforeAll(() => startNodeWasm());

  it("agree with the cpu backend on random shapes, strides and paddings", async () => {
    await fc.assert(
      fc.asyncProperty(geometries, async (geometry) => {
        const expected = await gradients("cpu", geometry);
        const found = await gradients("wasm", geometry);
        expect(found.map((array) => array.length)).toEqual(expected.map((array) => array.length));
        expect(greatestDifference(found.flat(), expected.flat())).toBeLessThan(1e-4);
      }),
      { numRuns: 150 },
    );
  });

  it("leave nothing behind in the engine or the backend", async () => {
    const geometry: Geometry = {
      batch: 2,
      input: [9, 8],
      inChannels: 2,
      outChannels: 3,
      kernel: [3, 2],
      stride: [2, 1],
      pad: "same",
      seed: 1,
    };
    await gradients("wasm", geometry);
    const before = [tf.engine().memory().numTensors, tf.engine().backend.numDataIds()];
    await gradients("wasm", geometry);
    await gradients("wasm", { ...geometry, stride: [1, 1] });
    expect([tf.engine().memory().numTensors, tf.engine().backend.numDataIds()]).toEqual(before);
  });

  it("refuse a data format other than NHWC", async () => {
    await tf.setBackend("wasm");
    const run = () =>
      tf.tidy(() =>
        tf.engine().runKernel(
          tf.Conv2DBackpropFilter,
          { x: tf.ones([1, 1, 4, 4]), dy: tf.ones([1, 1, 2, 2]) },
          {
            filterShape: [3, 3, 1, 1],
            strides: 1,
            pad: "valid",
            dataFormat: "NCHW",
          },
        ),
      );
    expect(run).toThrow(/NHWC only, got NCHW/);
  });
});
