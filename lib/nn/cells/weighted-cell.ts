/** The sum of products behind a cell of a convolution or of a dense layer, term by term. */

import { isInside, type Maps, valueAt } from "./maps";

/** Kernels and biases of a layer. A dense kernel `[inputs, units]` is read as `[height, width, channels, units]`. */
export interface KernelBank {
  /** `[height, width, channels, filters]` in row order. */
  readonly kernel: Float32Array;
  /** `[filters]`. */
  readonly bias: Float32Array;
}

/** One weight over one cell of the layer before. */
export interface WindowTap {
  /** Of the cell, from 0; outside the map in the padding. */
  readonly row: number;
  readonly column: number;
  readonly isInside: boolean;
  /** 0 in the padding. */
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** Everything that adds up to a cell, in float64. */
export interface WeightedCell {
  /** Rows and columns of the window in the layer before; some may lie in the padding. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** One a map of the layer before: its terms in row order, and their sum. */
  readonly parts: readonly { readonly taps: readonly WindowTap[]; readonly sum: number }[];
  readonly productCount: number;
  readonly productSum: number;
  readonly bias: number;
  /** `productSum + bias`. */
  readonly value: number;
}

/**
 * The terms of one cell.
 * @param window - rows and columns of the layer before that the kernel lies on, in the kernel's order
 * @param filter - which filter or unit, from 0
 */
export function weightedCell(
  input: Maps,
  bank: KernelBank,
  window: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  filter: number,
): WeightedCell {
  const { rows, columns } = window;
  const parts = Array.from({ length: input.channels }, (_, channel) => {
    const weights = kernelSlice(bank, {
      taps: rows.length * columns.length,
      channels: input.channels,
      channel,
      filter,
    });
    const taps = rows.flatMap((row, down) =>
      columns.map((column, across): WindowTap => {
        const value = valueAt(input, { row, column, channel });
        const weight = weights[down * columns.length + across] as number; // one a tap
        return {
          row,
          column,
          isInside: isInside(input, row, column),
          value,
          weight,
          product: value * weight,
        };
      }),
    );
    return { taps, sum: taps.reduce((sum, { product }) => sum + product, 0) };
  });
  const productSum = parts.reduce((sum, part) => sum + part.sum, 0);
  const bias = bank.bias[filter] as number; // one a filter
  return {
    rows,
    columns,
    parts,
    productCount: rows.length * columns.length * input.channels,
    productSum,
    bias,
    value: productSum + bias,
  };
}

/** The weights of one filter over one map of the layer before, `[height, width]`. @param place - `taps`: height × width */
export function kernelSlice(
  { kernel, bias }: KernelBank,
  place: {
    readonly taps: number;
    readonly channels: number;
    readonly channel: number;
    readonly filter: number;
  },
): Float32Array {
  const filters = bias.length;
  return Float32Array.from(
    { length: place.taps },
    (_, tap) => kernel[(tap * place.channels + place.channel) * filters + place.filter] as number, // as long as its shape says
  );
}
