/** What each map of the layer before adds to one map or unit. */

import { inputWindow } from "@/lib/nn/conv-geometry";
import type { WindowGeometry } from "@/lib/nn/window-2d";
import { layerGeometry } from "./explain-cell";
import type { ChainLayer } from "./layer-chain";
import { type Maps, mapOf } from "./maps";
import { type KernelBank, kernelSlice } from "./weighted-cell";

/** One map of the layer before on its way into a filter or unit. */
export interface PartialMap {
  /** The map itself, `[height, width]`. */
  readonly input: Float32Array;
  /** Its weights, `[height, width]` of the kernel; as large as the map for a dense layer. */
  readonly kernel: Float32Array;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  /** Map ∗ kernel, as large as the layer's maps; for a dense layer the products, as large as the map. */
  readonly partial: Float32Array;
  readonly partialHeight: number;
  readonly partialWidth: number;
  /** Sum over the partial map. */
  readonly sum: number;
}

/**
 * The partial maps of a filter of a convolution, or of a unit of a dense layer: together with the bias they add up to it.
 * @param layer - of work "conv" or "dense"
 * @param input - what it reads, in the shape `layer.reads`
 * @param bank - as its shape asks for
 */
export function partialMaps(layer: ChainLayer, input: Maps, bank: KernelBank, filter: number): PartialMap[] {
  return Array.from({ length: input.channels }, (_, channel) => {
    const map = mapOf(input, channel);
    const part =
      layer.work === "conv"
        ? convPart(layer, map, bank, { channel, filter })
        : densePart(layer, map, bank, { channel, filter });
    return { input: map, ...part, sum: part.partial.reduce((sum, value) => sum + value, 0) };
  });
}

interface Pair {
  readonly channel: number;
  readonly filter: number;
}

function convPart(layer: ChainLayer, map: Float32Array, bank: KernelBank, pair: Pair) {
  const geometry = layerGeometry(layer);
  const { rows, columns } = geometry;
  const kernel = kernelSlice(bank, {
    ...pair,
    taps: rows.kernel * columns.kernel,
    channels: layer.reads.channels,
  });
  return {
    kernel,
    kernelHeight: rows.kernel,
    kernelWidth: columns.kernel,
    partial: correlate(map, kernel, geometry),
    partialHeight: rows.output,
    partialWidth: columns.output,
  };
}

function densePart({ reads }: ChainLayer, map: Float32Array, bank: KernelBank, pair: Pair) {
  const kernel = kernelSlice(bank, { ...pair, taps: map.length, channels: reads.channels });
  return {
    kernel,
    kernelHeight: reads.height,
    kernelWidth: reads.width,
    partial: map.map((value, cell) => value * (kernel[cell] as number)), // as many as cells
    partialHeight: reads.height,
    partialWidth: reads.width,
  };
}

/** The kernel slid over the map; cells of the padding are 0. */
function correlate(map: Float32Array, kernel: Float32Array, { rows, columns }: WindowGeometry): Float32Array {
  const partial = new Float32Array(rows.output * columns.output);
  const across = Array.from({ length: columns.output }, (_, column) => inputWindow(columns, column));
  for (let row = 0; row < rows.output; row++) {
    const down = inputWindow(rows, row);
    across.forEach((window, column) => {
      let sum = 0;
      down.forEach((y, tapRow) => {
        if (y < 0 || y >= rows.input) return;
        window.forEach((x, tapColumn) => {
          if (x < 0 || x >= columns.input) return;
          sum +=
            (map[y * columns.input + x] as number) * (kernel[tapRow * columns.kernel + tapColumn] as number); // both inside
        });
      });
      partial[row * columns.output + column] = sum;
    });
  }
  return partial;
}
