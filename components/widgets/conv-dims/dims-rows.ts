/** The table: what goes in, what comes out, what it costs, for one, two and three dimensions. */

import { type Extent, volumeOutputShape } from "@/lib/nn/correlate-volume";
import { convParams } from "@/lib/nn/params";
import { CLIP_SHAPE } from "./clips";
import { type ConvDimsState, DIMS, type Dims, lineTaps } from "./conv-dims.model";
import { isSound, SERIES_LENGTH, SOUND_RATE } from "./signals";
import { KERNEL_SIDE } from "./volume-view";

export interface DimsRow {
  readonly dims: Dims;
  /** Sides without those of 1. */
  readonly input: readonly number[];
  readonly kernel: readonly number[];
  readonly output: readonly number[];
  /** Weights and one bias. */
  readonly params: number;
  /** One for each weight, for each output. */
  readonly multiplications: number;
}

export function dimsRows(state: ConvDimsState): readonly DimsRow[] {
  return DIMS.map((dims) => dimsRow(state, dims));
}

function dimsRow(state: ConvDimsState, dims: Dims): DimsRow {
  const { shape, kernelShape, dilation } = extents(state, dims);
  const output = volumeOutputShape({ shape, kernelShape, dilation, padding: state.padding });
  const rank = DIMS.indexOf(dims) + 1;
  const weights = product(kernelShape);
  return {
    dims,
    input: shape.slice(-rank),
    kernel: kernelShape.slice(-rank),
    output: output.slice(-rank),
    params: convParams({ kernel: kernelShape, inChannels: 1, filters: 1 }),
    multiplications: weights * product(output),
  };
}

function extents(
  state: ConvDimsState,
  dims: Dims,
): { readonly shape: Extent; readonly kernelShape: Extent; readonly dilation: number } {
  const [, height, width] = CLIP_SHAPE;
  switch (dims) {
    case "1d": {
      const sounds = isSound(state.signal);
      return {
        shape: [1, 1, sounds ? SOUND_RATE : SERIES_LENGTH],
        kernelShape: [1, 1, lineTaps(state).length],
        dilation: sounds ? state.spacing : 1,
      };
    }
    case "2d":
      return { shape: [1, height, width], kernelShape: [1, KERNEL_SIDE, KERNEL_SIDE], dilation: 1 };
    case "3d":
      return {
        shape: CLIP_SHAPE,
        kernelShape: [KERNEL_SIDE, KERNEL_SIDE, KERNEL_SIDE],
        dilation: 1,
      };
  }
}

function product(sides: readonly number[]): number {
  return sides.reduce((all, side) => all * side, 1);
}
