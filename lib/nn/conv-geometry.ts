/** The geometry of a convolution along one axis: what comes out, what is padded, which cells make which output. */

import { ShapeError } from "./shape-error";
import { MAX_EXTENT, requireWhole } from "./whole-number";

/**
 * Padding along one axis: none ("valid"); as much as makes ⌈input / stride⌉ outputs, the odd cell going after
 * ("same", as in TensorFlow); the same number of cells on both sides; or `[before, after]`.
 */
export type Padding = "valid" | "same" | number | readonly [before: number, after: number];

/** One axis of a convolution, in cells. */
export interface ConvAxis {
  readonly input: number;
  readonly kernel: number;
  /** 1 by default. */
  readonly stride?: number | undefined;
  /** "valid" by default. */
  readonly padding?: Padding | undefined;
  /** Distance between neighbouring taps of the kernel; 1 (no gap) by default. */
  readonly dilation?: number | undefined;
}

/** Everything that follows from a `ConvAxis`, in cells. */
export interface ConvGeometry {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly output: number;
  readonly paddingBefore: number;
  readonly paddingAfter: number;
  /** What the kernel spans once dilated: dilation·(kernel − 1) + 1. */
  readonly effectiveKernel: number;
  /** Cells at the end of the padded input that no window reaches, because a whole step no longer fits. */
  readonly unused: number;
}

/**
 * Number of outputs of a convolution along one axis.
 * @returns ⌊(input + before + after − effectiveKernel) / stride⌋ + 1, or ⌈input / stride⌉ with "same" padding
 * @throws ShapeError `kernel-too-large`, `not-whole` or `bad-padding`
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", relationships 6 and 15,
 * https://arxiv.org/abs/1603.07285
 * @example convOutputSize({ input: 32, kernel: 5 }) // 28
 */
export function convOutputSize(axis: ConvAxis): number {
  return convGeometry(axis).output;
}

/**
 * Output size, padding on each side and span of the kernel, along one axis.
 * @throws ShapeError `kernel-too-large`, `not-whole` or `bad-padding`
 * @see Dumoulin & Visin 2016, https://arxiv.org/abs/1603.07285; for "same" padding, TensorFlow's notes on padding,
 * https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2
 */
export function convGeometry(axis: ConvAxis): ConvGeometry {
  const input = requireWhole("input", axis.input);
  const kernel = requireWhole("kernel", axis.kernel);
  const stride = requireWhole("stride", axis.stride ?? 1);
  const dilation = requireWhole("dilation", axis.dilation ?? 1);
  const effectiveKernel = dilation * (kernel - 1) + 1;
  const [paddingBefore, paddingAfter] = paddingSides(axis.padding ?? "valid", input, effectiveKernel, stride);
  const paddedInput = input + paddingBefore + paddingAfter;
  if (effectiveKernel > paddedInput) {
    throw new ShapeError("kernel-too-large", { kernel, dilation, effectiveKernel, input, paddedInput });
  }
  const room = paddedInput - effectiveKernel;
  const output = Math.floor(room / stride) + 1;
  return {
    input,
    kernel,
    stride,
    dilation,
    output,
    paddingBefore,
    paddingAfter,
    effectiveKernel,
    unused: room % stride,
  };
}

/**
 * The input cell that each tap of the kernel reads to make one output.
 * @param outputIndex - which output, from 0
 * @returns one input index per tap, from 0, in the kernel's order; below 0 or from `input` on, the tap falls in padding
 * @throws ShapeError `outside-output`
 * @example inputWindow(convGeometry({ input: 5, kernel: 3, padding: 1 }), 0) // [-1, 0, 1]
 */
export function inputWindow(geometry: ConvGeometry, outputIndex: number): readonly number[] {
  const { kernel, stride, dilation, output, paddingBefore } = geometry;
  if (!Number.isInteger(outputIndex) || outputIndex < 0 || outputIndex >= output) {
    throw new ShapeError("outside-output", { index: outputIndex, output });
  }
  const first = outputIndex * stride - paddingBefore;
  return Array.from({ length: kernel }, (_, tap) => first + tap * dilation);
}

function paddingSides(
  padding: Padding,
  input: number,
  effectiveKernel: number,
  stride: number,
): readonly [before: number, after: number] {
  if (padding === "valid") return [0, 0];
  if (padding === "same") {
    const lastStart = (Math.ceil(input / stride) - 1) * stride;
    const total = Math.max(lastStart + effectiveKernel - input, 0);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  }
  return explicitPadding(padding);
}

/**
 * Explicit padding as its two sides, in cells.
 * @throws ShapeError `bad-padding` if it has another form, `not-whole` if a side is out of range
 */
export function explicitPadding(
  padding: number | readonly [number, number],
): readonly [before: number, after: number] {
  const bounds = { least: 0, most: MAX_EXTENT };
  if (typeof padding === "number") {
    const side = requireWhole("padding", padding, bounds);
    return [side, side];
  }
  if (!Array.isArray(padding) || padding.length !== 2) {
    throw new ShapeError("bad-padding", { padding: JSON.stringify(padding) ?? String(padding) });
  }
  return [requireWhole("padding", padding[0], bounds), requireWhole("padding", padding[1], bounds)];
}
