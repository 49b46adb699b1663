import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { correlate2d } from "@/lib/nn/correlate2d";
import { convolve } from "@/lib/tf/convolve";
import type { ConvolveRequest } from "@/lib/tf/protocol";
import "@tensorflow/tfjs-backend-cpu";

const request: ConvolveRequest = {
  pixels: new Float32Array(12).fill(0.5),
  width: 4,
  height: 3,
  channels: 1,
  kernelSide: 3,
  kernels: [[0, 0, 0, 0, 1, 0, 0, 0, 0]],
  combine: "separate",
};

const value = fc.float({ min: -2, max: 2, noNaN: true });

const anyRequest: fc.Arbitrary<ConvolveRequest> = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    channels: fc.constantFrom<1 | 3>(1, 3),
    kernelSide: fc.constantFrom(1, 3, 5, 7),
    count: fc.integer({ min: 1, max: 3 }),
    combine: fc.constantFrom<ConvolveRequest["combine"]>("separate", "magnitude"),
  })
  .chain(({ count, ...sizes }) => {
    const { width, height, channels, kernelSide } = sizes;
    const exactly = (length: number) => fc.array(value, { minLength: length, maxLength: length });
    const kernels = fc.array(exactly(kernelSide * kernelSide), { minLength: count, maxLength: count });
    return fc
      .tuple(exactly(width * height * channels), kernels)
      .map(([pixels, weights]) => ({ ...sizes, pixels: Float32Array.from(pixels), kernels: weights }));
  });

/** The same by plain loops, one channel at a time. */
function plainMaps({
  pixels,
  width,
  height,
  channels,
  kernelSide,
  kernels,
  combine,
}: ConvolveRequest): number[][] {
  const maps = kernels.map((kernel) => {
    const map = new Array<number>(pixels.length).fill(0);
    for (let channel = 0; channel < channels; channel++) {
      const input = Float32Array.from(
        { length: width * height },
        (_, cell) => pixels[cell * channels + channel] ?? 0,
      );
      const kernelSize = { kernel, kernelHeight: kernelSide, kernelWidth: kernelSide };
      const { values } = correlate2d({ input, height, width, ...kernelSize, padding: "same" });
      values.forEach((sum, cell) => {
        map[cell * channels + channel] = sum;
      });
    }
    return map;
  });
  return combine === "separate"
    ? maps
    : [Array.from(pixels, (_, index) => Math.hypot(...maps.map((map) => map[index] ?? 0)))];
}

function largestDifference(
  maps: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
): number {
  expect(maps.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  const differences = maps.flatMap((map, index) => {
    const other = expected[index] ?? [];
    return Array.from(map, (sum, cell) => Math.abs(sum - (other[cell] ?? Number.NaN)));
  });
  return Math.max(0, ...differences);
}

describe("convolve", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it("equals plain loops within 1e-5, relative to the size of the sums", async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (job) => {
        const { maps } = await convolve(job);
        const expected = plainMaps(job);
        const scale = Math.max(1, ...expected.flat().map(Math.abs));
        expect(largestDifference(maps, expected) / scale).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    );
  });

  it("doesn't turn the kernel round: a one at its top left moves the image down and right", async () => {
    const pixels = Float32Array.from({ length: 12 }, (_, index) => index + 1);
    const { maps } = await convolve({ ...request, pixels, kernels: [[1, 0, 0, 0, 0, 0, 0, 0, 0]] });
    expect(Array.from(maps[0] ?? [])).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7]);
  });

  it("leaves no tensor behind in 50 runs", async () => {
    const before = tf.memory().numTensors;
    for (let run = 0; run < 50; run++)
      await convolve({ ...request, combine: run % 2 ? "magnitude" : "separate" });
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each<[string, Partial<ConvolveRequest>]>([
    ["an even kernel", { kernelSide: 2, kernels: [[1, 1, 1, 1]] }],
    ["no kernel", { kernels: [] }],
    ["a kernel of the wrong length", { kernels: [[1, 2, 3]] }],
    ["a kernel with NaN", { kernels: [[0, 0, 0, 0, Number.NaN, 0, 0, 0, 0]] }],
    ["pixels that don't fit the size", { pixels: new Float32Array(11) }],
    ["a pixel that isn't finite", { pixels: new Float32Array(12).fill(Number.POSITIVE_INFINITY) }],
    ["a size of zero", { width: 0, pixels: new Float32Array(0) }],
    ["a fractional size", { width: 1.5, height: 8 }],
    ["an image beyond all memory", { width: 100_000, height: 100_000 }],
    ["two channels", { channels: 2 as 1, pixels: new Float32Array(24) }],
  ])("refuses %s as a bad request", async (_, change) => {
    await expect(convolve({ ...request, ...change })).rejects.toMatchObject({
      name: "JobError",
      reason: "bad-request",
    });
  });
});
