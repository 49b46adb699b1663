/** What is seen of a picture on its way to noise: its values, and the pairs that a network learns from. */

import type { PlotPoint } from "@/components/plot/line-path";
import type { NoiseLevel, NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import { addNoise, type PredictionKind, predictionTarget } from "@/lib/diffusion/prediction";
import { type Gap, LAST_STEP, levelAt, snrDecibels } from "./forward-schedule";

/** The clean image and its noise. */
export interface Ingredients {
  readonly image: Float32Array;
  readonly noise: Float32Array;
}

export interface MixView {
  readonly level: NoiseLevel;
  /** signal² and noise², which sum to 1. */
  readonly signalPower: number;
  readonly noisePower: number;
  /** Decibels; infinite without noise. */
  readonly snr: number;
  /** signal · image + noise · ε */
  readonly mixture: Float32Array;
  readonly mean: number;
  readonly deviation: number;
}

/** The mixture after a step, with its numbers. */
export function mixView({ image, noise }: Ingredients, schedule: NoiseSchedule, step: number): MixView {
  const level = levelAt(schedule, step);
  const mixture = addNoise(image, noise, level);
  const { mean, deviation } = moments(mixture);
  return {
    level,
    signalPower: level.signal ** 2,
    noisePower: level.noise ** 2,
    snr: snrDecibels(level),
    mixture,
    mean,
    deviation,
  };
}

function moments(values: Float32Array): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

/** The values that histograms show: from −3.5 to 3.5 in bins of 0.1. */
export const VALUE_RANGE = 3.5;
const BIN = 0.1;
const BINS = Math.round((2 * VALUE_RANGE) / BIN);

/** How the values are spread: the middle of each bin and the density in it. What lies outside counts in the total. */
export function histogram(values: Float32Array): readonly PlotPoint[] {
  const counts = new Uint32Array(BINS);
  for (const value of values) {
    const bin = Math.floor((value + VALUE_RANGE) / BIN);
    if (bin >= 0 && bin < BINS) counts[bin]! += 1;
  }
  return Array.from(counts, (count, bin) => [
    -VALUE_RANGE + (bin + 0.5) * BIN,
    count / (values.length * BIN),
  ]);
}

/** The normal density of mean 0 and variance 1, which the histogram tends to. */
export const NORMAL_CURVE: readonly PlotPoint[] = Array.from({ length: BINS + 1 }, (_, at) => {
  const value = -VALUE_RANGE + at * BIN;
  return [value, Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)];
});

/** An exercise for the network: a noisy image, the one that is a little less so, and what is asked for in truth. */
export interface PairRow {
  readonly inputStep: number;
  readonly outputStep: number;
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** Output minus input. */
  readonly change: Float32Array;
  /** By how much the change is amplified to be seen. */
  readonly gain: number;
  /** The change that is white, or minus which is black. */
  readonly changeLimit: number;
  /** What the network is asked for, given the input and its step. */
  readonly answer: Float32Array;
}

const ROWS = 3;
/** The change is amplified until twice its spread reaches white. */
const SPREADS_TO_WHITE = 2;

/**
 * Three pairs in a row, the first of which ends at a step: (k + gap → k), and so on up. Near the end they begin earlier.
 */
export function pairRows(
  ingredients: Ingredients,
  schedule: NoiseSchedule,
  { step, gap, target }: { readonly step: number; readonly gap: Gap; readonly target: PredictionKind },
): readonly PairRow[] {
  const first = Math.min(step, LAST_STEP - ROWS * gap);
  const { image, noise } = ingredients;
  return Array.from({ length: ROWS }, (_, row) => {
    const outputStep = first + row * gap;
    const inputStep = outputStep + gap;
    const output = addNoise(image, noise, levelAt(schedule, outputStep));
    const input = addNoise(image, noise, levelAt(schedule, inputStep));
    const change = output.map((value, at) => value - (input[at] ?? 0));
    return {
      inputStep,
      outputStep,
      input,
      output,
      change,
      ...changeScale(change),
      answer: predictionTarget(target, ingredients, { schedule, time: inputStep / LAST_STEP }),
    };
  });
}

function changeScale(change: Float32Array): Pick<PairRow, "gain" | "changeLimit"> {
  const { mean, deviation } = moments(change);
  const changeLimit = SPREADS_TO_WHITE * Math.hypot(mean, deviation);
  return changeLimit === 0 ? { gain: 1, changeLimit: 1 } : { gain: 1 / changeLimit, changeLimit };
}
