/** The sum of products behind a cell of a convolution or of the dense layer, recomputed from activations and weights. */

import type { LayerWeights } from "@/lib/tf/protocol";
import { digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { cellValue, type LayerMaps } from "./layer-maps";

/** One weight over one cell of the layer before. */
export interface WindowTap {
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** Everything that adds up to a cell, in float64. */
export interface WeightedSum {
  readonly work: "weighted";
  /** Row and column of the window's first cell in the layer before, and its side. */
  readonly window: { readonly row: number; readonly column: number; readonly size: number };
  /** Sum of the products over each map of the layer before. */
  readonly parts: readonly number[];
  /** Index of the map whose taps are given. */
  readonly part: number;
  /** `[size, size]` in row order. */
  readonly taps: readonly WindowTap[];
  readonly productCount: number;
  readonly productSum: number;
  readonly bias: number;
  /** `productSum + bias`. */
  readonly value: number;
}

/**
 * Recomputes a cell of `conv1`, `conv2` or `logits`.
 * @param cell - inside its layer
 * @param weights - of that layer; a dense kernel `[inputs, units]` is read as `[height, width, channels, units]`
 * @param part - which input map to give the taps of; the last one where there are fewer
 */
export function weightedSum(maps: LayerMaps, weights: LayerWeights, cell: Cell, part: number): WeightedSum {
  const { from, window: size, stride } = digitLayer(cell.layer);
  const source = digitLayer(from);
  const window = { row: cell.row * stride, column: cell.column * stride, size };
  const tapsOf = (channel: number) => windowTaps(maps, weights, cell, channel);
  const allTaps = Array.from({ length: source.channels }, (_, channel) => tapsOf(channel));
  const parts = allTaps.map((taps) => taps.reduce((sum, { product }) => sum + product, 0));
  const shown = Math.min(part, source.channels - 1);
  const productSum = parts.reduce((sum, partial) => sum + partial, 0);
  const bias = weights.bias[cell.channel] as number; // inside its layer
  return {
    work: "weighted",
    window,
    parts,
    part: shown,
    taps: allTaps[shown] ?? [],
    productCount: size * size * source.channels,
    productSum,
    bias,
    value: productSum + bias,
  };
}

function windowTaps(maps: LayerMaps, weights: LayerWeights, cell: Cell, channel: number): WindowTap[] {
  const layer = digitLayer(cell.layer);
  const source = digitLayer(layer.from);
  const values = maps[layer.from];
  return Array.from({ length: layer.window ** 2 }, (_, tap) => {
    const row = cell.row * layer.stride + Math.floor(tap / layer.window);
    const column = cell.column * layer.stride + (tap % layer.window);
    const value = cellValue(values, source, { row, column, channel });
    const weight = kernelWeight(
      weights,
      { tap, channel, filter: cell.channel },
      source.channels,
      layer.channels,
    );
    return { value, weight, product: value * weight };
  });
}

function kernelWeight(
  { kernel }: LayerWeights,
  at: { readonly tap: number; readonly channel: number; readonly filter: number },
  inChannels: number,
  filters: number,
): number {
  return kernel[(at.tap * inChannels + at.channel) * filters + at.filter] as number; // as long as its shape says
}

/**
 * The weights that one filter lays over one map of the layer before, `[size, size]` in row order.
 * @param size - side of the kernel, in cells
 */
export function kernelTile(
  weights: LayerWeights,
  place: {
    readonly size: number;
    readonly inChannels: number;
    readonly channel: number;
    readonly filter: number;
  },
): number[] {
  const filters = weights.bias.length;
  return Array.from({ length: place.size ** 2 }, (_, tap) =>
    kernelWeight(weights, { tap, channel: place.channel, filter: place.filter }, place.inChannels, filters),
  );
}
