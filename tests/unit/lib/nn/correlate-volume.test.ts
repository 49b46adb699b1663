import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import {
  correlateVolume,
  type Extent,
  type VolumeCorrelation,
  volumeOutputShape,
  volumeProducts,
} from "@/lib/nn/correlate-volume";
import { shapeProblem } from "./shape-problem";

const numbers = (seed: number, length: number) => {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => 2 * random() - 1);
};
const cells = ([frames, height, width]: Extent) => frames * height * width;

/** Random inputs and kernels, with a kernel that fits. */
const correlations = (shape: fc.Arbitrary<Extent>, kernelShape: fc.Arbitrary<Extent>) =>
  fc
    .record({
      seed: fc.integer(),
      shape,
      kernelShape,
      padding: fc.constantFrom("valid" as const, "same" as const),
    })
    .map(
      ({ seed, ...rest }): VolumeCorrelation => ({
        ...rest,
        input: numbers(seed, cells(rest.shape)),
        kernel: numbers(seed + 1, cells(rest.kernelShape)),
      }),
    );
const side = fc.integer({ min: 5, max: 8 });
const kernelSide = fc.integer({ min: 1, max: 4 });
const videos = correlations(fc.tuple(side, side, side), fc.tuple(kernelSide, kernelSide, kernelSide));
const signals = correlations(
  fc.tuple(fc.constant(1), fc.constant(1), fc.integer({ min: 12, max: 40 })),
  fc.tuple(fc.constant(1), fc.constant(1), fc.integer({ min: 1, max: 6 })),
);

function largestGap(values: Float32Array, expected: tf.TypedArray): number {
  expect(values).toHaveLength(expected.length);
  return Math.max(...values.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN))));
}

beforeAll(() => tf.setBackend("cpu"));

describe("correlateVolume", () => {
  it("is tf.conv3d on a video, within the rounding of float32", () => {
    fc.assert(
      fc.property(videos, (video) => {
        const expected = tf.tidy(() =>
          tf
            .conv3d(
              tf.tensor5d(video.input, [1, ...video.shape, 1]),
              tf.tensor5d(Float32Array.from(video.kernel), [...video.kernelShape, 1, 1]),
              1,
              video.padding ?? "valid",
            )
            .dataSync(),
        );
        expect(largestGap(correlateVolume(video).values, expected)).toBeLessThan(1e-5);
      }),
    );
  });

  it("is tf.conv1d on a signal, with gaps between the taps as well", () => {
    fc.assert(
      fc.property(signals, fc.integer({ min: 1, max: 2 }), (signal, dilation) => {
        const expected = tf.tidy(() =>
          tf
            .conv1d(
              tf.tensor3d(signal.input, [1, signal.shape[2], 1]),
              tf.tensor3d(Float32Array.from(signal.kernel), [signal.kernelShape[2], 1, 1]),
              1,
              signal.padding ?? "valid",
              "NWC",
              dilation,
            )
            .dataSync(),
        );
        expect(largestGap(correlateVolume({ ...signal, dilation }).values, expected)).toBeLessThan(1e-5);
      }),
    );
  });

  it("says its shape without computing", () => {
    const kernelShape = [3, 3, 3] as const;
    expect(volumeOutputShape({ shape: [16, 24, 24], kernelShape })).toEqual([14, 22, 22]);
    expect(volumeOutputShape({ shape: [16, 24, 24], kernelShape, padding: "same" })).toEqual([16, 24, 24]);
  });

  it("refuses arrays that aren't as long as their shape says, and kernels that don't fit", () => {
    const good = {
      input: new Float32Array(8),
      shape: [2, 2, 2],
      kernel: [1],
      kernelShape: [1, 1, 1],
    } as const;
    expect(shapeProblem(() => correlateVolume({ ...good, kernel: [1, 2] })).code).toBe("wrong-length");
    expect(shapeProblem(() => correlateVolume({ ...good, input: new Float32Array(7) })).code).toBe(
      "wrong-length",
    );
    expect(
      shapeProblem(() => correlateVolume({ ...good, kernel: [1, 1, 1], kernelShape: [3, 1, 1] })).code,
    ).toBe("kernel-too-large");
  });
});

describe("volumeProducts", () => {
  it("adds up to the cell that correlateVolume puts out", () => {
    fc.assert(
      fc.property(videos, fc.nat(), (video, pick) => {
        const { values, shape } = correlateVolume(video);
        const cell = pick % values.length;
        const place: Extent = [
          Math.floor(cell / (shape[1] * shape[2])),
          Math.floor(cell / shape[2]) % shape[1],
          cell % shape[2],
        ];
        expect(Math.fround(volumeProducts(video, place).sum)).toBe(values[cell]);
      }),
    );
  });

  it("says where each tap falls", () => {
    const signal = {
      input: Float32Array.of(1, 2, 3),
      shape: [1, 1, 3],
      kernel: [10, 20, 30],
      kernelShape: [1, 1, 3],
      padding: "same",
    } as const;
    const { taps, sum } = volumeProducts(signal, [0, 0, 0]);
    expect(taps.map(({ column, isInside, product }) => [column, isInside, product])).toEqual([
      [-1, false, 0],
      [0, true, 20],
      [1, true, 60],
    ]);
    expect(sum).toBe(80);
  });
});
