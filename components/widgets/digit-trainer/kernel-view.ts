/** The kernels of a run, as they are drawn and as they are read. */

import type { KernelShape } from "@/components/plot/kernel-sheet";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { weightShapes } from "@/lib/nn/weight-shapes";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

/** As many layers are drawn. */
const MOST_SHEETS = 2;
/** Of a dense layer that reads the pixels, as many units are drawn. */
const MOST_UNITS = 16;

export interface KernelView {
  readonly layer: string;
  /** A dense layer on the pixels: each unit has a weight for every pixel, drawn where the pixel is. */
  readonly isDense: boolean;
  readonly shape: KernelShape;
  /** `[height, width, channels, filters]` in row order; null before the first weights are there. */
  readonly values: Float32Array | null;
  /** The magnitude that gets the full colour; 0 while there are no weights. */
  readonly limit: number;
}

/** The kernels of the first convolutions of a network; without any, the weights of the layer that reads the pixels. */
export function kernelViews(spec: NetworkSpec, weights: readonly NamedArray[]): readonly KernelView[] {
  const kernels = weightShapes(spec).filter(({ name }) => name.endsWith("/kernel"));
  const convolutions = kernels.filter(({ shape }) => shape.length === 4).slice(0, MOST_SHEETS);
  if (convolutions.length > 0) {
    return convolutions.map(({ name, shape }) =>
      viewOf(name, shape as KernelShape, false, valuesOf(weights, name, shape)),
    );
  }
  const [height = 0, width = 0] = spec.inputShape;
  const dense = kernels.find(({ shape }) => shape[0] === height * width);
  if (!dense) return [];
  const [, units = 0] = dense.shape;
  const drawn = Math.min(units, MOST_UNITS);
  const values = valuesOf(weights, dense.name, dense.shape);
  const shape: KernelShape = [height, width, 1, drawn];
  return [viewOf(dense.name, shape, true, values && firstColumns(values, units, drawn))];
}

function viewOf(name: string, shape: KernelShape, isDense: boolean, values: Float32Array | null): KernelView {
  const layer = name.slice(0, name.lastIndexOf("/"));
  return { layer, isDense, shape, values, limit: values ? largestMagnitude(values) : 0 };
}

function valuesOf(
  weights: readonly NamedArray[],
  name: string,
  shape: readonly number[],
): Float32Array | null {
  const found = weights.find((array) => array.name === name);
  return found && found.shape.join() === shape.join() ? found.values : null;
}

function firstColumns(values: Float32Array, columns: number, kept: number): Float32Array {
  if (kept === columns) return values;
  return Float32Array.from(
    { length: (values.length / columns) * kept },
    (_, at) => values[Math.floor(at / kept) * columns + (at % kept)] ?? 0,
  );
}

/** The weights of one filter over one input map, row by row. @param channel - from 0; the last one where there are fewer */
export function kernelRows(
  { shape, values }: KernelView,
  { channel, filter }: { readonly channel: number; readonly filter: number },
): number[][] {
  const [height, width, channels, filters] = shape;
  const map = Math.min(channel, channels - 1);
  const last = Math.min(filter, filters - 1);
  return Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (_unused, column) => values?.[((row * width + column) * channels + map) * filters + last] ?? 0,
    ),
  );
}
