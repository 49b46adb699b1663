import "@tensorflow/tfjs-backend-cpu";
import { layers } from "@tensorflow/tfjs";
import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convGeometry } from "@/lib/nn/conv-geometry";
import { ShapeError } from "@/lib/nn/shape-error";
import { transposedConvOutputSize } from "@/lib/nn/transposed-conv";
import { axes } from "./geometry-arbitraries";
import { shapeProblem } from "./shape-problem";

const small = fc.integer({ min: 1, max: 5 });

describe("transposedConvOutputSize", () => {
  it("is the size of what tf.layers.conv2dTranspose really puts out", () => {
    fc.assert(
      fc.property(small, small, small, fc.constantFrom("valid", "same"), (input, kernel, stride, padding) => {
        const options = { filters: 1, kernelSize: kernel, strides: stride, padding } as const;
        const shape = tf.tidy(() => {
          const output = layers.conv2dTranspose(options).apply(tf.zeros([1, input, input, 1]));
          return (output as tf.Tensor).shape; // one tensor in, one tensor out
        });
        const side = transposedConvOutputSize({ input, kernel, stride, padding });
        expect(shape).toEqual([1, side, side, 1]);
      }),
      { numRuns: 100 },
    );
  });

  it("undoes a convolution with explicit padding that leaves no cell unused", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        fc.pre(typeof axis.padding !== "string");
        const geometry = geometryOrNull(axis);
        fc.pre(geometry !== null && geometry.unused === 0);
        expect(transposedConvOutputSize({ ...axis, input: geometry?.output ?? 0 })).toBe(axis.input);
      }),
    );
  });

  it("is PyTorch's formula with explicit padding", () => {
    expect(transposedConvOutputSize({ input: 4, kernel: 4, stride: 2, padding: 1 })).toBe(8);
    expect(transposedConvOutputSize({ input: 4, kernel: 3, stride: 2, padding: [1, 0] })).toBe(8);
    expect(transposedConvOutputSize({ input: 4, kernel: 1, stride: 3, padding: 0 })).toBe(10);
  });

  it("refuses a padding that leaves nothing", () => {
    expect(shapeProblem(() => transposedConvOutputSize({ input: 1, kernel: 3, padding: 2 }))).toEqual({
      message: "the padding cuts the output down to -1, below 1",
      code: "empty-output",
      values: { output: -1 },
      layer: null,
    });
  });

  it("refuses sizes that aren't whole", () => {
    expect(shapeProblem(() => transposedConvOutputSize({ input: 2.5, kernel: 3 })).values).toEqual({
      quantity: "input",
      value: 2.5,
      least: 1,
      most: 1_000_000,
    });
  });
});

function geometryOrNull(axis: Parameters<typeof convGeometry>[0]) {
  try {
    return convGeometry(axis);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}
