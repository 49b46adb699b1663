/** All that is shown of a convolution along a line. */

import {
  correlateVolume,
  type VolumeCorrelation,
  type VolumeTap,
  volumeProducts,
} from "@/lib/nn/correlate-volume";
import { type ConvDimsState, lineTaps } from "./conv-dims.model";
import { isSound, SERIES_LENGTH, signalValues } from "./signals";

export interface LineView {
  readonly isSound: boolean;
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** Place in the input over which the middle of the kernel makes the first output. */
  readonly offset: number;
  readonly dilation: number;
  readonly correlation: VolumeCorrelation;
}

/** One output of the line. */
export interface LineCell {
  /** Which output, from 0. */
  readonly at: number;
  readonly taps: readonly VolumeTap[];
  readonly sum: number;
}

/** The line of a state; doesn't depend on which output is looked at. */
export function lineView(state: ConvDimsState): LineView {
  const { signal, padding, spacing } = state;
  const taps = lineTaps(state);
  const input = lineValues(state);
  const dilation = isSound(signal) ? spacing : 1;
  const correlation: VolumeCorrelation = {
    input,
    shape: [1, 1, input.length],
    kernel: taps,
    kernelShape: [1, 1, taps.length],
    padding,
    dilation,
  };
  const output = correlateVolume(correlation).values;
  const reach = ((taps.length - 1) / 2) * dilation;
  return {
    isSound: isSound(signal),
    input,
    output,
    offset: padding === "valid" ? reach : 0,
    dilation,
    correlation,
  };
}

export function lineCell(view: LineView, at: number): LineCell {
  const inside = Math.min(at, view.output.length - 1);
  return { at: inside, ...volumeProducts(view.correlation, [0, 0, inside]) };
}

function lineValues({ signal, drawn }: ConvDimsState): Float32Array {
  if (signal !== "drawn") return signalValues(signal);
  return Float32Array.from({ length: SERIES_LENGTH }, (_, at) => (drawn[at] ?? 0) / 100);
}
