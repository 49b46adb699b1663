import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/math/random";
import { type Correlation, correlate2d, windowProducts } from "@/lib/nn/correlate2d";
import { paddings } from "./geometry-arbitraries";
import { shapeProblem } from "./shape-problem";

/** Random images and kernels, with a kernel that fits. */
const correlations: fc.Arbitrary<Correlation> = fc
  .record({
    seed: fc.integer(),
    height: fc.integer({ min: 7, max: 10 }),
    width: fc.integer({ min: 7, max: 10 }),
    kernelHeight: fc.integer({ min: 1, max: 4 }),
    kernelWidth: fc.integer({ min: 1, max: 4 }),
    padding: paddings,
    step: fc.constantFrom({ stride: 1, dilation: 2 }, { stride: 3, dilation: 1 }, { stride: 1, dilation: 1 }),
    bias: fc.constantFrom(0, 0.25, -3),
  })
  .map(({ seed, step, ...rest }) => {
    const random = createRandom(seed);
    const fill = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
    const kernel = fill(rest.kernelHeight * rest.kernelWidth);
    return { ...rest, ...step, input: fill(rest.height * rest.width), kernel };
  });

function tfCorrelate(correlation: Correlation): tf.TypedArray {
  const { input, height, width, kernel, kernelHeight, kernelWidth } = correlation;
  const { stride = 1, padding = "valid", dilation = 1, bias = 0 } = correlation;
  const [before, after] = Array.isArray(padding) ? padding : [padding, padding];
  return tf.tidy(() => {
    const image = tf.tensor4d(input, [1, height, width, 1]);
    const isExplicit = typeof padding !== "string";
    const padded = isExplicit
      ? tf.pad(image, [
          [0, 0],
          [before, after],
          [before, after],
          [0, 0],
        ])
      : image;
    const filter = tf.tensor4d(Float32Array.from(kernel), [kernelHeight, kernelWidth, 1, 1]);
    const output = tf.conv2d(padded, filter, stride, isExplicit ? "valid" : padding, "NHWC", dilation);
    return tf.add(output, bias).dataSync();
  });
}

describe("correlate2d", () => {
  it("is tf.conv2d, within the rounding of float32", () => {
    fc.assert(
      fc.property(correlations, (correlation) => {
        const { values, height, width } = correlate2d(correlation);
        const expected = tfCorrelate(correlation);
        expect(values).toHaveLength(height * width);
        expect(expected).toHaveLength(values.length);
        const gaps = values.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)));
        expect(Math.max(...gaps)).toBeLessThan(1e-5);
      }),
      { numRuns: 150 },
    );
  });

  it("doesn't turn the kernel", () => {
    const input = Float32Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0);
    const kernel = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const sides = { height: 3, width: 3, kernelHeight: 3, kernelWidth: 3 };
    const { values } = correlate2d({ input, kernel, ...sides, padding: 1 });
    expect([...values]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("sums in float64", () => {
    const input = Float32Array.of(1, 2 ** -24, 2 ** -24);
    const flat = { height: 1, width: 3, kernelHeight: 1, kernelWidth: 3 };
    expect(correlate2d({ input, kernel: [1, 1, 1], ...flat }).values[0]).toBe(Math.fround(1 + 2 ** -23));
  });

  it("refuses arrays that aren't as long as their shape says", () => {
    const good = {
      height: 3,
      width: 3,
      kernelHeight: 1,
      kernelWidth: 1,
      input: new Float32Array(9),
      kernel: [1],
    };
    expect(shapeProblem(() => correlate2d({ ...good, input: new Float32Array(8) })).message).toBe(
      "input has 8 values where its shape says 9",
    );
    expect(shapeProblem(() => correlate2d({ ...good, kernel: [1, 2] })).code).toBe("wrong-length");
    expect(shapeProblem(() => correlate2d({ ...good, kernelHeight: 4, kernel: [1, 1, 1, 1] })).code).toBe(
      "kernel-too-large",
    );
  });
});

describe("windowProducts", () => {
  it("adds up to the cell that correlate2d puts out", () => {
    fc.assert(
      fc.property(correlations, fc.nat(), (correlation, pick) => {
        const map = correlate2d(correlation);
        const cell = pick % map.values.length;
        const place = { row: Math.floor(cell / map.width), column: cell % map.width };
        expect(Math.fround(windowProducts(correlation, place).sum)).toBe(map.values[cell]);
      }),
    );
  });

  it("says where each tap falls, padding included", () => {
    const correlation = {
      input: Float32Array.of(1, 2, 3, 4),
      height: 2,
      width: 2,
      kernel: [10, 20, 30, 40],
      kernelHeight: 2,
      kernelWidth: 2,
      padding: 1,
      bias: 0.5,
    } as const;
    expect(windowProducts(correlation, { row: 0, column: 1 })).toEqual({
      taps: [
        { row: -1, column: 0, isInside: false, value: 0, weight: 10, product: 0 },
        { row: -1, column: 1, isInside: false, value: 0, weight: 20, product: 0 },
        { row: 0, column: 0, isInside: true, value: 1, weight: 30, product: 30 },
        { row: 0, column: 1, isInside: true, value: 2, weight: 40, product: 80 },
      ],
      sum: 110.5,
    });
  });

  it("refuses a cell outside the output", () => {
    const correlation = {
      input: new Float32Array(4),
      height: 2,
      width: 2,
      kernel: [1],
      kernelHeight: 1,
      kernelWidth: 1,
    };
    expect(shapeProblem(() => windowProducts(correlation, { row: 2, column: 0 })).code).toBe(
      "outside-output",
    );
  });
});
