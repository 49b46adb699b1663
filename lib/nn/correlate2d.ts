/** A plain 2-D convolution as neural networks mean it (cross-correlation): the reference the fast ones are held to. */

import { type ConvGeometry, convGeometry, inputWindow, type Padding } from "./conv-geometry";
import { ShapeError } from "./shape-error";

/** One grey image and one kernel, both in row order, and how the kernel moves (the same on both axes). */
export interface Correlation {
  /** `[height, width]` float32. */
  readonly input: Float32Array;
  readonly height: number;
  readonly width: number;
  /** `[kernelHeight, kernelWidth]`. */
  readonly kernel: Float32Array | readonly number[];
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  /** 1 by default. */
  readonly stride?: number | undefined;
  /** "valid" by default; padding cells are 0. */
  readonly padding?: Padding | undefined;
  /** 1 by default. */
  readonly dilation?: number | undefined;
  /** Added to every output; 0 by default. */
  readonly bias?: number | undefined;
}

/** The output map `[height, width]` float32, in row order. */
export interface CorrelationMap {
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
}

/** One tap of the kernel over one input cell. */
export interface Tap {
  /** Row and column of the input cell, from 0; outside the image where the tap falls in padding. */
  readonly row: number;
  readonly column: number;
  readonly isInside: boolean;
  /** Value of the cell; 0 in padding. */
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/**
 * Slides the kernel over the image without turning it: output[y, x] = bias + Σ input · kernel over the window.
 * Sums are kept in float64 and rounded to float32 once.
 * @throws ShapeError for an impossible geometry, or `wrong-length` if an array isn't as long as its shape says
 */
export function correlate2d(correlation: Correlation): CorrelationMap {
  const { rows, columns } = geometries(correlation);
  const { input, kernel, width, bias = 0 } = correlation;
  const values = new Float32Array(rows.output * columns.output);
  const columnWindows = Array.from({ length: columns.output }, (_, x) => inputWindow(columns, x));
  for (let y = 0; y < rows.output; y++) {
    const rowWindow = inputWindow(rows, y);
    columnWindows.forEach((columnWindow, x) => {
      values[y * columns.output + x] = bias + windowSum(input, width, kernel, rowWindow, columnWindow);
    });
  }
  return { values, height: rows.output, width: columns.output };
}

/**
 * The taps that make one cell of the output, in the kernel's row order, and what they add up to.
 * @param cell - row and column of the output, from 0
 * @returns the taps, and `sum` = bias + the sum of the products, in float64
 * @throws ShapeError as `correlate2d`, or `outside-output` if the cell isn't in the output
 */
export function windowProducts(
  correlation: Correlation,
  cell: { readonly row: number; readonly column: number },
): { readonly taps: readonly Tap[]; readonly sum: number } {
  const { rows, columns } = geometries(correlation);
  const { input, kernel, width, bias = 0 } = correlation;
  const columnWindow = inputWindow(columns, cell.column);
  const taps = inputWindow(rows, cell.row).flatMap((row, tapRow) =>
    columnWindow.map((column, tapColumn): Tap => {
      const isInside = row >= 0 && row < rows.input && column >= 0 && column < columns.input;
      const value = isInside ? input[row * width + column]! : 0; // inside, and the length is checked
      const weight = kernel[tapRow * columns.kernel + tapColumn]!; // as many taps as the checked kernel has
      return { row, column, isInside, value, weight, product: value * weight };
    }),
  );
  return { taps, sum: bias + taps.reduce((sum, tap) => sum + tap.product, 0) };
}

function windowSum(
  input: Float32Array,
  width: number,
  kernel: Float32Array | readonly number[],
  rowWindow: readonly number[],
  columnWindow: readonly number[],
): number {
  const height = input.length / width;
  let sum = 0;
  let tap = 0;
  for (const row of rowWindow) {
    for (const column of columnWindow) {
      const isInside = row >= 0 && row < height && column >= 0 && column < width;
      if (isInside) sum += input[row * width + column]! * kernel[tap]!; // lengths are checked
      tap++;
    }
  }
  return sum;
}

function geometries(correlation: Correlation): {
  readonly rows: ConvGeometry;
  readonly columns: ConvGeometry;
} {
  const { input, height, width, kernel, kernelHeight, kernelWidth, stride, padding, dilation } = correlation;
  const rows = convGeometry({ input: height, kernel: kernelHeight, stride, padding, dilation });
  const columns = convGeometry({ input: width, kernel: kernelWidth, stride, padding, dilation });
  requireLength("input", input, height * width);
  requireLength("kernel", kernel, kernelHeight * kernelWidth);
  return { rows, columns };
}

function requireLength(quantity: string, values: ArrayLike<number>, expected: number): void {
  if (values.length !== expected) {
    throw new ShapeError("wrong-length", { quantity, length: values.length, expected });
  }
}
