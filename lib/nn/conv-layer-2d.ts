/** A whole convolution layer, plain or transposed, with several channels and filters: which cells it reads, and its maps. */

import { isInside, type Maps, valueAt } from "./cells/maps";
import type { KernelBank } from "./cells/weighted-cell";
import { convGeometry, explicitPadding, inputWindow, type Padding } from "./conv-geometry";
import { transposedConvOutputSize } from "./transposed-conv";

/** How a square kernel moves; the same down the rows and along the columns. */
export interface ConvMovement {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly dilation: number;
  /** A transposed convolution spreads each input cell over the output; its padding cuts the output. */
  readonly isTransposed: boolean;
}

/** One axis of the layer, in cells. */
export interface LayerAxis {
  readonly input: number;
  readonly output: number;
  /** Cells added round the input; of a transposed layer, cells cut off its output. */
  readonly paddingBefore: number;
  readonly paddingAfter: number;
  /**
   * For each output, the input cell that meets each tap of the kernel, in the kernel's order. Outside the input it falls
   * in the padding; not-a-number where the tap of a transposed kernel meets no input cell.
   */
  readonly reads: readonly (readonly number[])[];
}

/** The rows and the columns of a layer. */
export interface LayerAxes {
  readonly rows: LayerAxis;
  readonly columns: LayerAxis;
}

/**
 * What each output reads along one axis.
 * @throws ShapeError `kernel-too-large`, `empty-output`, `not-whole` or `bad-padding`
 */
export function layerAxis(input: number, movement: ConvMovement): LayerAxis {
  if (movement.isTransposed) return transposedAxis(input, movement);
  const geometry = convGeometry({ input, ...movement });
  const { output, paddingBefore, paddingAfter } = geometry;
  const reads = Array.from({ length: output }, (_, index) => inputWindow(geometry, index));
  return { input, output, paddingBefore, paddingAfter, reads };
}

/**
 * Output o takes input i by tap t where o = i·stride − padding + t·dilation: the adjoint of the plain convolution.
 * @see Dumoulin & Visin 2016, section 4, https://arxiv.org/abs/1603.07285
 */
function transposedAxis(input: number, movement: ConvMovement): LayerAxis {
  const { kernel, stride, dilation } = movement;
  const output = transposedConvOutputSize({ input, ...movement });
  const [paddingBefore, paddingAfter] = cutSides(input, output, movement);
  const readBy = (index: number, tap: number) => {
    const cell = (index + paddingBefore - tap * dilation) / stride;
    return Number.isInteger(cell) && cell >= 0 && cell < input ? cell : Number.NaN;
  };
  const reads = Array.from({ length: output }, (_, index) =>
    Array.from({ length: kernel }, (_, tap) => readBy(index, tap)),
  );
  return { input, output, paddingBefore, paddingAfter, reads };
}

function cutSides(
  input: number,
  output: number,
  { kernel, stride, dilation, padding }: ConvMovement,
): readonly [before: number, after: number] {
  if (padding === "valid") return [0, 0];
  if (padding !== "same") return explicitPadding(padding);
  const total = Math.max((input - 1) * stride + dilation * (kernel - 1) + 1 - output, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/**
 * The layer's sums, bias included, before any activation: `[rows.output, columns.output, filters]`. Sums are kept in
 * float64 and rounded to float32 once.
 */
export function layerSums(input: Maps, bank: KernelBank, { rows, columns }: LayerAxes): Maps {
  const filters = bank.bias.length;
  const values = new Float32Array(rows.output * columns.output * filters);
  const sums = new Float64Array(filters);
  rows.reads.forEach((rowCells, row) => {
    columns.reads.forEach((columnCells, column) => {
      sums.set(bank.bias);
      addWindow(sums, input, bank.kernel, rowCells, columnCells);
      values.set(sums, (row * columns.output + column) * filters);
    });
  });
  return { values, height: rows.output, width: columns.output, channels: filters };
}

function addWindow(
  sums: Float64Array,
  input: Maps,
  kernel: Float32Array,
  rowCells: readonly number[],
  columnCells: readonly number[],
): void {
  const weightsPerTap = input.channels * sums.length;
  let weight = 0;
  for (const row of rowCells) {
    for (const column of columnCells) {
      if (isInside(input, row, column)) addTap(sums, input, { row, column }, kernel, weight);
      weight += weightsPerTap;
    }
  }
}

/** One tap: each channel of its cell times each filter. @param first - index of the tap's first weight */
function addTap(
  sums: Float64Array,
  input: Maps,
  cell: { readonly row: number; readonly column: number },
  kernel: Float32Array,
  first: number,
): void {
  let weight = first;
  for (let channel = 0; channel < input.channels; channel += 1) {
    const value = valueAt(input, { ...cell, channel });
    for (let filter = 0; filter < sums.length; filter += 1) {
      sums[filter]! += value * kernel[weight]!; // as long as its shape says
      weight += 1;
    }
  }
}
