/** A plain convolution as neural networks mean it (cross-correlation) along three axes at once; with sides of 1, along one or two. */

import { type ConvGeometry, convGeometry, inputWindow, type Padding } from "./conv-geometry";
import type { Tap } from "./correlate2d";
import { ShapeError } from "./shape-error";

/** Frames, rows and columns. A signal is `[1, 1, length]`, an image `[1, height, width]`. */
export type Extent = readonly [frames: number, height: number, width: number];

/** One grey video (or volume, image, signal) and one kernel, both in row order, and how the kernel moves. */
export interface VolumeCorrelation {
  /** Float32, as long as `shape` says. */
  readonly input: Float32Array;
  readonly shape: Extent;
  readonly kernel: ArrayLike<number>;
  readonly kernelShape: Extent;
  /** On every axis; "valid" by default. An axis on which the kernel has one cell is never padded. */
  readonly padding?: "valid" | "same" | undefined;
  /** Distance between neighbouring taps, the same on every axis; 1 by default. */
  readonly dilation?: number | undefined;
}

/** The output, in row order. */
export interface VolumeMap {
  readonly values: Float32Array;
  readonly shape: Extent;
}

/** One tap of the kernel over one cell of the input. */
export interface VolumeTap extends Tap {
  readonly frame: number;
}

/**
 * Slides the kernel over the input without turning it, stride 1. Sums are kept in float64 and rounded to float32 once.
 * @throws ShapeError for an impossible geometry, or `wrong-length` if an array isn't as long as its shape says
 */
export function correlateVolume(correlation: VolumeCorrelation): VolumeMap {
  const axes = volumeAxes(correlation);
  const { input, kernel } = correlation;
  const shape = axes.map(({ output }) => output) as unknown as Extent; // three axes
  const windows = axes.map((axis) => Array.from({ length: axis.output }, (_, at) => inputWindow(axis, at)));
  const [frames = [], rows = [], columns = []] = windows;
  const values = new Float32Array(shape[0] * shape[1] * shape[2]);
  let at = 0;
  for (const frame of frames) {
    for (const row of rows) {
      for (const column of columns) {
        values[at++] = windowSum(input, correlation.shape, kernel, [frame, row, column]);
      }
    }
  }
  return { values, shape };
}

/**
 * The taps that make one cell of the output, in the kernel's row order, and what they add up to, in float64.
 * @param cell - frame, row and column of the output, from 0
 * @throws ShapeError as `correlateVolume`, or `outside-output` if the cell isn't in the output
 */
export function volumeProducts(
  correlation: VolumeCorrelation,
  cell: Extent,
): { readonly taps: readonly VolumeTap[]; readonly sum: number } {
  const axes = volumeAxes(correlation);
  const [frames = [], rows = [], columns = []] = axes.map((axis, at) => inputWindow(axis, cell[at]!)); // three axes
  const { input, shape, kernel } = correlation;
  const taps: VolumeTap[] = [];
  for (const frame of frames) {
    for (const row of rows) {
      for (const column of columns) {
        const index = cellIndex(shape, frame, row, column);
        const value = index === -1 ? 0 : input[index]!; // inside, and the length is checked
        const weight = kernel[taps.length]!; // as many taps as the checked kernel has
        taps.push({ frame, row, column, isInside: index !== -1, value, weight, product: value * weight });
      }
    }
  }
  return { taps, sum: taps.reduce((sum, tap) => sum + tap.product, 0) };
}

/**
 * Sides of the output.
 * @throws ShapeError for an impossible geometry
 */
export function volumeOutputShape(
  options: Pick<VolumeCorrelation, "shape" | "kernelShape" | "padding" | "dilation">,
): Extent {
  return geometries(options).map(({ output }) => output) as unknown as Extent; // three axes
}

function windowSum(
  input: Float32Array,
  shape: Extent,
  kernel: ArrayLike<number>,
  [frames, rows, columns]: readonly [readonly number[], readonly number[], readonly number[]],
): number {
  let sum = 0;
  let tap = 0;
  for (const frame of frames) {
    for (const row of rows) {
      for (const column of columns) {
        const index = cellIndex(shape, frame, row, column);
        if (index !== -1) sum += input[index]! * kernel[tap]!; // lengths are checked
        tap++;
      }
    }
  }
  return sum;
}

/** Place of a cell in row order; -1 outside. */
function cellIndex([frames, height, width]: Extent, frame: number, row: number, column: number): number {
  const isInside = frame >= 0 && frame < frames && row >= 0 && row < height && column >= 0 && column < width;
  return isInside ? (frame * height + row) * width + column : -1;
}

function volumeAxes(correlation: VolumeCorrelation): readonly ConvGeometry[] {
  const { input, shape, kernel, kernelShape } = correlation;
  const axes = geometries(correlation);
  requireLength("input", input, shape);
  requireLength("kernel", kernel, kernelShape);
  return axes;
}

function geometries({
  shape,
  kernelShape,
  padding = "valid",
  dilation = 1,
}: Pick<VolumeCorrelation, "shape" | "kernelShape" | "padding" | "dilation">): readonly ConvGeometry[] {
  return shape.map((input, at) => {
    const kernel = kernelShape[at]!; // three axes
    const axisPadding: Padding = kernel === 1 ? "valid" : padding;
    return convGeometry({ input, kernel, padding: axisPadding, dilation });
  });
}

function requireLength(quantity: string, values: ArrayLike<number>, shape: Extent): void {
  const expected = shape[0] * shape[1] * shape[2];
  if (values.length !== expected) {
    throw new ShapeError("wrong-length", { quantity, length: values.length, expected });
  }
}
