/** The schedules of the demo, and the curves that show one. */

import type { PlotPoint } from "@/components/plot/line-path";
import {
  type CurvePoint,
  cosine,
  customSchedule,
  linearBeta,
  logSnr,
  type NoiseLevel,
  type NoiseSchedule,
  shiftedCosine,
} from "@/lib/diffusion/noise-schedule";

export const LAST_STEP = 1000;
export const SCHEDULES = ["linear", "cosine", "shifted", "own"] as const;
export type ScheduleChoice = (typeof SCHEDULES)[number];

export const VIEWS = ["mixing", "pairs"] as const;
export const GAPS = [1, 20, 100, 250] as const;
export type Gap = (typeof GAPS)[number];

/** Shift of the cosine schedule for images of 64 pixels a side, as for 32 in "Simple diffusion": 32 / 64. */
const SHIFT = 0.5;

/** The own curve has a point every so many steps; the first one stays at 1, where the image is whole. */
export const CURVE_POINTS = 6;
/** A curve to start from: it falls late. */
export const FIRST_CURVE: readonly number[] = [0.98, 0.9, 0.72, 0.42, 0.12, 0];

/** The points of the own curve, with the one at the start. */
export function curvePoints(curve: readonly number[]): readonly CurvePoint[] {
  return [1, ...curve].map((signalPower, at) => ({ time: at / CURVE_POINTS, signalPower }));
}

/** The least and the most that a point may have, so that the signal never grows. */
export function pointLimits(
  curve: readonly number[],
  index: number,
): { readonly min: number; readonly max: number } {
  return { min: curve[index + 1] ?? 0, max: curve[index - 1] ?? 1 };
}

/** The curve with one point moved, as far as its neighbours let it; to hundredths. */
export function withPoint(curve: readonly number[], index: number, value: number): number[] {
  const { min, max } = pointLimits(curve, index);
  const kept = Math.min(max, Math.max(min, Math.round(value * 100) / 100));
  return curve.map((before, at) => (at === index ? kept : before));
}

/** The schedule that was chosen. */
export function scheduleOf(choice: ScheduleChoice, curve: readonly number[]): NoiseSchedule {
  switch (choice) {
    case "linear":
      return linearBeta();
    case "cosine":
      return cosine();
    case "shifted":
      return shiftedCosine(SHIFT);
    case "own":
      return customSchedule(curvePoints(curve));
  }
}

/** The level after a step, from 0 to 1000. */
export function levelAt(schedule: NoiseSchedule, step: number): NoiseLevel {
  return schedule.at(step / LAST_STEP);
}

/** signal² / noise² after a step: how much more of the image there is than noise. Infinite at step 0. */
export function signalToNoise(schedule: NoiseSchedule, step: number): number {
  const { signal, noise } = levelAt(schedule, step);
  return signal ** 2 / noise ** 2;
}

/** The signal-to-noise ratio in decibels, 10 · log₁₀(signal² / noise²); infinite without noise or without signal. */
export function snrDecibels(level: NoiseLevel): number {
  return (10 / Math.LN10) * logSnr(level);
}

export interface ScheduleCurves {
  readonly signal: readonly PlotPoint[];
  readonly noise: readonly PlotPoint[];
  readonly snr: readonly PlotPoint[];
}

/** signal², noise² and the signal-to-noise ratio over the steps, every tenth one. */
export function scheduleCurves(schedule: NoiseSchedule): ScheduleCurves {
  const steps = Array.from({ length: LAST_STEP / 10 + 1 }, (_, at) => 10 * at);
  const levels = steps.map((step) => ({ step, level: levelAt(schedule, step) }));
  return {
    signal: levels.map(({ step, level }) => [step, level.signal ** 2]),
    noise: levels.map(({ step, level }) => [step, level.noise ** 2]),
    snr: levels.map(({ step, level }) => [step, snrDecibels(level)]),
  };
}

/** Steps between two stops of the film. */
const STRIDE = 25;
export const STOPS = LAST_STEP / STRIDE + 1;

/** The stop of the film that a step is at or near; the first and the last one only where it is exactly there. */
export function stopOf(step: number): number {
  if (step === 0 || step === LAST_STEP) return step / STRIDE;
  return Math.min(STOPS - 2, Math.max(1, Math.round(step / STRIDE)));
}

/** The step that a walk leads to. */
export function walkedStep(step: number, walk: "first" | "previous" | "next" | "last"): number {
  switch (walk) {
    case "first":
      return 0;
    case "previous":
      return Math.max(0, (Math.ceil(step / STRIDE) - 1) * STRIDE);
    case "next":
      return Math.min(LAST_STEP, (Math.floor(step / STRIDE) + 1) * STRIDE);
    case "last":
      return LAST_STEP;
  }
}

/** Which signal² a pointer asks for on a plot from 0 at its bottom to 1 at its top. */
export function pointerShare(plot: { readonly top: number; readonly height: number }, y: number): number {
  return plot.height === 0 ? 0 : 1 - (y - plot.top) / plot.height;
}

const KEY_MOVES: Readonly<Record<string, number>> = {
  ArrowUp: 0.02,
  ArrowRight: 0.02,
  ArrowDown: -0.02,
  ArrowLeft: -0.02,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};

/** The signal² that a key asks for; null for a key that asks nothing. */
export function keyShare(value: number, key: string): number | null {
  const move = KEY_MOVES[key];
  return move === undefined ? null : value + move;
}
