/** All that is shown of a convolution of an image, or of a video. */

import {
  correlateVolume,
  type Extent,
  type VolumeCorrelation,
  type VolumeMap,
  type VolumeTap,
  volumeProducts,
} from "@/lib/nn/correlate-volume";
import { CLIP_SHAPE, clipValues } from "./clips";
import type { ConvDimsState } from "./conv-dims.model";
import { PLANE_KERNELS, TIME_KERNELS } from "./dims-kernels";

const [FRAMES, HEIGHT, WIDTH] = CLIP_SHAPE;
/** Side of the kernels, in cells and in frames. */
export const KERNEL_SIDE = 3;

export interface VolumeView {
  readonly clip: Float32Array;
  readonly correlation: VolumeCorrelation;
  readonly output: VolumeMap;
  /** The largest magnitude of the output. */
  readonly limit: number;
  /** Cells by which the output starts later than the input, in each direction; and frames. */
  readonly margin: number;
  readonly frameMargin: number;
}

export interface VolumeCell {
  /** In the output, from 0. */
  readonly frame: number;
  readonly row: number;
  readonly column: number;
  /** Frame of the video under the middle of the kernel. */
  readonly inputFrame: number;
  /** The taps of each frame of the kernel. */
  readonly slices: readonly (readonly VolumeTap[])[];
  readonly sliceSums: readonly number[];
  readonly sum: number;
}

/** What a state convolves; doesn't depend on the cell that is looked at, nor, in three dimensions, on the frame. */
export function volumeView(state: ConvDimsState): VolumeView {
  const clip = clipValues(state.clip);
  const isVideo = state.dims === "3d";
  const area = HEIGHT * WIDTH;
  const correlation: VolumeCorrelation = isVideo
    ? {
        input: clip,
        shape: CLIP_SHAPE,
        kernel: TIME_KERNELS[state.timeKernel],
        kernelShape: [KERNEL_SIDE, KERNEL_SIDE, KERNEL_SIDE],
        padding: state.padding,
      }
    : {
        input: clip.slice(state.frame * area, (state.frame + 1) * area),
        shape: [1, HEIGHT, WIDTH],
        kernel: PLANE_KERNELS[state.planeKernel],
        kernelShape: [1, KERNEL_SIDE, KERNEL_SIDE],
        padding: state.padding,
      };
  const output = correlateVolume(correlation);
  const margin = state.padding === "valid" ? (KERNEL_SIDE - 1) / 2 : 0;
  return {
    clip,
    correlation,
    output,
    limit: output.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    margin,
    frameMargin: isVideo ? margin : 0,
  };
}

export function volumeCell(view: VolumeView, state: ConvDimsState): VolumeCell {
  const { output, margin, frameMargin, correlation } = view;
  const [frames, rows, columns] = output.shape;
  const isVideo = correlation.shape[0] > 1;
  const inside = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
  const frame = isVideo ? inside(state.frame - frameMargin, frames) : 0;
  const cell: Extent = [frame, inside(state.row - margin, rows), inside(state.column - margin, columns)];
  const { taps, sum } = volumeProducts(correlation, cell);
  const area = KERNEL_SIDE * KERNEL_SIDE;
  const slices = Array.from({ length: taps.length / area }, (_, slice) =>
    taps.slice(slice * area, (slice + 1) * area),
  );
  return {
    frame,
    row: cell[1],
    column: cell[2],
    inputFrame: isVideo ? frame + frameMargin : state.frame,
    slices,
    sliceSums: slices.map((slice) => slice.reduce((all, { product }) => all + product, 0)),
    sum,
  };
}

/** One frame of a video in row order. */
export function frameOf(values: Float32Array, [, height, width]: Extent, frame: number): Float32Array {
  return values.slice(frame * height * width, (frame + 1) * height * width);
}

/**
 * Frames side by side, with a column between two: one picture for a whole strip. Smaller frames lie in the middle of their place.
 * @param lead - places left empty at the start
 */
export function filmStrip(
  values: Float32Array,
  [frames, height, width]: Extent,
  { lead, gap }: { readonly lead: number; readonly gap: number },
): { readonly values: Float32Array; readonly width: number; readonly height: number } {
  const stripWidth = FRAMES * (WIDTH + 1) - 1;
  const strip = new Float32Array(stripWidth * HEIGHT).fill(gap);
  const [top, left] = [(HEIGHT - height) / 2, (WIDTH - width) / 2];
  for (let frame = 0; frame < frames; frame++) {
    for (let row = 0; row < height; row++) {
      const from = (frame * height + row) * width;
      const place = (top + row) * stripWidth + (frame + lead) * (WIDTH + 1) + left;
      strip.set(values.subarray(from, from + width), place);
    }
  }
  return { values: strip, width: stripWidth, height: HEIGHT };
}
