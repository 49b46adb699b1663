/** What the demo of wanted images shows, from what the worker has made. */

import type { ImageSetId } from "@/lib/datasets/image-sets";
import { layerField } from "@/lib/nn/looking/layer-field";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import type { ReceptiveField } from "@/lib/nn/receptive-field";
import type { LayerWeights } from "@/lib/tf/protocol";
import type { WantingLayer } from "./filter-wants.model";

/** Side of an image, in pixels. */
export const SIDE = 28;

/** A square part of an image. */
export interface Crop {
  readonly values: Float32Array;
  readonly side: number;
  readonly top: number;
  readonly left: number;
}

/** What one cell of a layer sees. */
export function seenBy(data: ImageSetId, layer: WantingLayer): ReceptiveField {
  return layerField(SHIPPED_NETWORKS[data], layer);
}

/** The part of an image that one cell sees. @param cell - its row and column in the map, from 0 */
export function cropOf(
  image: Float32Array,
  { start, jump, size }: ReceptiveField,
  cell: { readonly row: number; readonly column: number },
): Crop {
  const [top, left] = [start + jump * cell.row, start + jump * cell.column];
  const values = Float32Array.from(
    { length: size * size },
    (_, index) => image[(top + Math.floor(index / size)) * SIDE + left + (index % size)] ?? 0,
  );
  return { values, side: size, top, left };
}

/** The cell in the middle of a map, as the worker chooses it. */
export function middleCell({ size, jump }: ReceptiveField): {
  readonly row: number;
  readonly column: number;
} {
  const cells = jump === 0 ? 1 : Math.floor((SIDE - size) / jump) + 1;
  const middle = Math.floor(cells / 2);
  return { row: middle, column: middle };
}

/** The kernels of one filter, one for each map that it reads. */
export interface FilterKernels {
  /** `[height, width, 1, maps]`, as a sheet of kernels takes it. */
  readonly values: Float32Array;
  readonly shape: readonly [height: number, width: number, channels: number, filters: number];
  readonly bias: number;
}

/** @returns null where the layer has no kernels */
export function kernelsOf(weights: LayerWeights | undefined, filter: number): FilterKernels | null {
  if (weights?.kernelShape.length !== 4) return null;
  const [height = 0, width = 0, maps = 0, filters = 0] = weights.kernelShape;
  const values = Float32Array.from(
    { length: height * width * maps },
    (_, index) => weights.kernel[index * filters + filter] ?? 0,
  );
  return { values, shape: [height, width, 1, maps], bias: weights.bias[filter] ?? 0 };
}

/** What a cell of a first convolution answers to an image. @param ink - the cells that are 1, from 0, row by row */
export function answerTo({ values, bias }: FilterKernels, ink: readonly number[]): number {
  return ink.reduce((sum, cell) => sum + (values[cell] ?? 0), bias);
}

/** The most that a cell of a first convolution can reach: a 1 under each positive weight, a 0 under all others, and the bias. */
export function greatestPossible({ values, bias }: FilterKernels): number {
  return values.reduce((sum, weight) => sum + Math.max(0, weight), bias);
}
