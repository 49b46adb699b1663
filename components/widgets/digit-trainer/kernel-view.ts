/** The kernels of a run, as they are drawn and as they are read. */

import type { KernelShape } from "@/components/plot/kernel-sheet";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

export const CONVOLUTIONS = ["conv1", "conv2"] as const;
export type Convolution = (typeof CONVOLUTIONS)[number];

const KERNEL_SIDE = 5;

export interface KernelView {
  readonly shape: KernelShape;
  /** `[5, 5, channels, filters]` in row order; null before the first weights are there. */
  readonly values: Float32Array | null;
  /** The magnitude that gets the full colour; 0 while there are no weights. */
  readonly limit: number;
}

/** The kernels of a convolution. @param filters - of the first convolution of the run */
export function kernelView(weights: readonly NamedArray[], layer: Convolution, filters: number): KernelView {
  const shape: KernelShape =
    layer === "conv1"
      ? [KERNEL_SIDE, KERNEL_SIDE, 1, filters]
      : [KERNEL_SIDE, KERNEL_SIDE, filters, 2 * filters];
  const found = weights.find(({ name }) => name === `${layer}/kernel`);
  const values = found && found.shape.join() === shape.join() ? found.values : null;
  return { shape, values, limit: values ? largestMagnitude(values) : 0 };
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
