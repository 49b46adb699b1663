/** Made-up small whole numbers for the cells, always the same, and the sums that the convolution makes of them. */

import { createRandom } from "@/lib/math/random";
import { correlate2d, type Tap, windowProducts } from "@/lib/nn/correlate2d";
import type { ConvArithmeticState } from "./conv-arithmetic.model";
import { type PossibleView, paddingOf } from "./geometry-view";

/** Largest sides; a smaller grid is the top left part of the largest, so that resizing keeps the numbers. */
const LARGEST_INPUT = 16;
const LARGEST_KERNEL = 7;

/** Beyond these, in cells, the numbers would be too small to read. */
const MOST_PADDED_INPUT = 11;
const MOST_CELLS_ACROSS = 23;

/** Products are spelled out up to so many taps. */
const MOST_TAPS_SPELLED = 9;

const random = createRandom(7);
const inputNumbers = Array.from({ length: LARGEST_INPUT ** 2 }, () => Math.floor(random() * 5));
const kernelNumbers = Array.from({ length: LARGEST_KERNEL ** 2 }, () => Math.floor(random() * 3) - 1);

/** The numbers in the cells, in row order. */
export interface CellNumbers {
  readonly input: readonly number[];
  readonly kernel: readonly number[];
  readonly output: readonly number[];
}

/** Whether numbers in the cells would be large enough to read. */
export function numbersFit({ geometry, paddedInput }: PossibleView): boolean {
  const across = paddedInput + geometry.kernel + geometry.output;
  return paddedInput <= MOST_PADDED_INPUT && across <= MOST_CELLS_ACROSS;
}

/** The numbers of input, kernel and output. */
export function cellNumbers(state: ConvArithmeticState): CellNumbers {
  const correlation = correlationOf(state);
  return {
    input: Array.from(correlation.input),
    kernel: correlation.kernel,
    output: Array.from(correlate2d(correlation).values),
  };
}

/** The sum that makes one output cell; `terms` is empty where the kernel has too many taps to spell it out. */
export function cellSum(
  state: ConvArithmeticState,
  cell: { readonly row: number; readonly column: number },
): { readonly terms: readonly Tap[]; readonly sum: number } {
  const { taps, sum } = windowProducts(correlationOf(state), cell);
  return { terms: taps.length <= MOST_TAPS_SPELLED ? taps : [], sum };
}

/** Products with their factors, such as "2·1 + 0·(−1)". */
export function spelledProducts(terms: readonly Tap[]): string {
  return terms.map(({ value, weight }) => `${value}·${bracketed(weight)}`).join(" + ");
}

/** A whole number with the minus sign of print. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

function bracketed(value: number): string {
  return value < 0 ? `(${signed(value)})` : String(value);
}

function correlationOf(state: ConvArithmeticState) {
  const { input, kernel, stride, dilation } = state;
  return {
    input: Float32Array.from(topLeft(inputNumbers, LARGEST_INPUT, input)),
    height: input,
    width: input,
    kernel: topLeft(kernelNumbers, LARGEST_KERNEL, kernel),
    kernelHeight: kernel,
    kernelWidth: kernel,
    stride,
    dilation,
    padding: paddingOf(state),
  };
}

function topLeft(numbers: readonly number[], width: number, side: number): readonly number[] {
  return numbers.filter((_, index) => index % width < side && index < side * width);
}
