/** Data whose best prediction is known: numbers drawn from N(mean, deviation²), and the chain's exact way back to them. */

import { type DenoiseJob, denoise, evenTimes, seededNoise } from "@/lib/diffusion/denoise";
import type { NoiseLevel, NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import type { SamplerKind } from "@/lib/diffusion/sampler-steps";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";

export interface NormalData {
  readonly mean: number;
  readonly deviation: number;
}

/** E[image | x] by the conditional distribution of two jointly normal numbers. */
function expectedImage(x: number, { signal, noise }: NoiseLevel, { mean, deviation }: NormalData): number {
  const variance = signal ** 2 * deviation ** 2 + noise ** 2;
  return mean + ((signal * deviation ** 2) / variance) * (x - signal * mean);
}

/** Where the probability flow takes x from one level to another: as many deviations from the mean as before. */
export function flowOf(x: number, from: NoiseLevel, to: NoiseLevel, { mean, deviation }: NormalData): number {
  const spread = ({ signal, noise }: NoiseLevel) => Math.hypot(signal * deviation, noise);
  return to.signal * mean + (spread(to) / spread(from)) * (x - from.signal * mean);
}

export interface Chain {
  readonly data: NormalData;
  readonly schedule: NoiseSchedule;
  readonly sampler: SamplerKind;
  readonly steps: number;
  readonly eta?: number;
  readonly start: Float32Array;
  readonly times?: readonly number[];
}

/** The job of a chain whose network knows the data. */
export function exactJob({ data, schedule, sampler, steps, eta = 0, start, times }: Chain): DenoiseJob {
  return {
    start,
    times: times ?? evenTimes(steps),
    schedule,
    sampler,
    eta,
    predicts: "image",
    predict: (x, time) => x.map((value) => expectedImage(value, schedule.at(time), data)),
    noiseFor: seededNoise(5, start.length),
  };
}

/** The last x of a job. */
export async function lastOf(job: DenoiseJob): Promise<Float32Array> {
  let x = job.start;
  for await (const step of denoise(job)) x = step.x;
  return x;
}

export function normalNumbers(count: number, seed: number): Float32Array {
  return gaussianArray(count, createGaussian(seed));
}

export function momentsOf(values: Float32Array): NormalData {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}
