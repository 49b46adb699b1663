/** How the time tunes the maps of a block. */

import type { Axis } from "@/components/plot/axis";
import type { PlotPoint } from "@/components/plot/line-path";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UNetMoment, UNetTuning } from "@/lib/tf/diffusion/unet-look-protocol";

/** Moments over the whole time: one a hundredth, as the slider has them. */
const MOMENTS = 101;

/** Every moment from 0 to 1 with the same words. */
export function everyTime(prompt: Prompt): UNetMoment[] {
  return Array.from({ length: MOMENTS }, (_, index) => ({ time: index / (MOMENTS - 1), prompt }));
}

/** Scales or shifts as a picture: a row a channel, time to the right. */
export interface TuningSheet {
  /** `[channels, moments]`, the rows in the order of {@link TimeTuning.order}. */
  readonly values: Float32Array;
  readonly limit: number;
}

export interface TimeTuning {
  readonly moments: number;
  readonly channels: number;
  /** Channels from the one whose factor grows most with the noise to the one whose factor falls most. */
  readonly order: readonly number[];
  readonly scales: TuningSheet;
  readonly shifts: TuningSheet;
}

/** Both sheets of a normalisation, `[moments, channels]` each. */
export function timeTuning({ scales, shifts }: UNetTuning): TimeTuning {
  const channels = scales.length / MOMENTS;
  const change = (channel: number) =>
    (scales[(MOMENTS - 1) * channels + channel] ?? 0) - (scales[channel] ?? 0);
  const order = Array.from({ length: channels }, (_, channel) => channel).sort(
    (a, b) => change(b) - change(a),
  );
  const sheet = (values: Float32Array): TuningSheet => ({
    values: Float32Array.from({ length: values.length }, (_, at) => {
      const [row, moment] = [Math.floor(at / MOMENTS), at % MOMENTS];
      return values[moment * channels + (order[row] ?? 0)] ?? 0;
    }),
    limit: largestMagnitude(values),
  });
  return { moments: MOMENTS, channels, order, scales: sheet(scales), shifts: sheet(shifts) };
}

/** One channel over the time. */
export interface ChannelCurve {
  /** Its row on the sheets. */
  readonly row: number;
  /** What the normalised map is multiplied by: 1 + scale. */
  readonly factors: readonly PlotPoint[];
  readonly shifts: readonly PlotPoint[];
  /** Both at the time that is looked at. */
  readonly now: { readonly factor: number; readonly shift: number };
  readonly axis: Axis;
}

/** How one channel is tuned over the time. @param channel - the last one instead where there are fewer */
export function channelCurve(tuning: TimeTuning, channel: number, time: number): ChannelCurve {
  const { moments, channels, order, scales, shifts } = tuning;
  const row = order.indexOf(Math.min(channel, channels - 1));
  const points = (values: Float32Array, offset: number) =>
    Array.from(
      { length: moments },
      (_, at): PlotPoint => [at / (moments - 1), offset + (values[row * moments + at] ?? 0)],
    );
  const factors = points(scales.values, 1);
  const shifted = points(shifts.values, 0);
  const now = Math.round(time * (moments - 1));
  const all = [...factors, ...shifted].map(([, value]) => value);
  return {
    row,
    factors,
    shifts: shifted,
    now: { factor: factors[now]?.[1] ?? 1, shift: shifted[now]?.[1] ?? 0 },
    axis: wholeAxis(Math.min(...all, 0), Math.max(...all, 1)),
  };
}

/** An axis over some values, with a mark at each whole number. */
function wholeAxis(least: number, most: number): Axis {
  const [from, to] = [Math.floor(least), Math.ceil(most)];
  return { from, to, ticks: Array.from({ length: to - from + 1 }, (_, index) => from + index) };
}

/** The channel and the moment under a place on a sheet. @param place - shares of its width and height, from 0 to 1 */
export function sheetPlace(
  { order, channels, moments }: TimeTuning,
  place: { readonly x: number; readonly y: number },
): { readonly channel: number; readonly time: number } {
  const row = Math.max(0, Math.min(channels - 1, Math.floor(place.y * channels)));
  const moment = Math.max(0, Math.min(moments - 1, Math.floor(place.x * moments)));
  return { channel: order[row] ?? 0, time: moment / (moments - 1) };
}
