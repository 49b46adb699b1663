/** The way back from noise to an image, step by step, with any sampler, schedule and network. */

import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";
import type { NoiseSchedule } from "./noise-schedule";
import { clipEstimate, type Estimate, type PredictionKind, readPrediction } from "./prediction";
import { ddimStep, ddpmStep, eulerStep, heunStep, type SamplerKind, type StepLevels } from "./sampler-steps";

/** The network's answer for x at a time, an array of the same shape. It keeps neither array. */
export type Predict = (x: Float32Array, time: number) => Float32Array | Promise<Float32Array>;

export interface DenoiseJob {
  /** x at the first time; for time 1, normal numbers. */
  readonly start: Float32Array;
  /** Falling times, at least two; see {@link evenTimes}. A chain can be taken up in its middle by a later part of them. */
  readonly times: readonly number[];
  readonly schedule: NoiseSchedule;
  readonly sampler: SamplerKind;
  /** Of DDIM only, in [0, 1]; 0 unless given. */
  readonly eta?: number;
  readonly predict: Predict;
  /** What `predict` says. */
  readonly predicts: PredictionKind;
  /** Fresh normal numbers for the step that leaves a time, in the shape of `start`; see {@link seededNoise}. */
  readonly noiseFor: (time: number) => Float32Array;
  /** Brings each value of the image into [−clip, clip] at every step. Not done unless given. */
  readonly clip?: number;
}

/** What is known after a step. Its arrays are the caller's. */
export interface DenoiseStep extends Estimate {
  /** Counted from 1. */
  readonly index: number;
  /** Where x stands now. */
  readonly time: number;
  readonly x: Float32Array;
}

/**
 * Goes through the times and gives what is there after each step, with the image and the noise that the network saw before it.
 * Nothing is computed ahead: who stops asking has cancelled it.
 */
export async function* denoise(job: DenoiseJob): AsyncGenerator<DenoiseStep, void, undefined> {
  let x = job.start;
  for (let index = 1; index < job.times.length; index += 1) {
    const [before, time] = [job.times[index - 1]!, job.times[index]!]; // inside
    const estimate = await estimateAt(job, x, before);
    x = await stepFrom(job, { x, estimate, before, time });
    yield { index, time, x: x.slice(), ...estimate };
  }
}

/**
 * Times from 1 to 0, evenly spaced.
 * @param steps - at least 1
 * @returns steps + 1 of them
 */
export function evenTimes(steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, index) => 1 - index / steps);
}

/** Fresh noise that depends on the seed and the time alone: a chain taken up in its middle goes on as it did the first time. */
export function seededNoise(seed: number, length: number): (time: number) => Float32Array {
  return (time) => gaussianArray(length, createGaussian(mixSeed(seed, Math.round(time * 2 ** 20))));
}

interface StepStart {
  readonly x: Float32Array;
  readonly estimate: Estimate;
  readonly before: number;
  readonly time: number;
}

async function stepFrom(job: DenoiseJob, { x, estimate, before, time }: StepStart): Promise<Float32Array> {
  const levels: StepLevels = { from: job.schedule.at(before), to: job.schedule.at(time) };
  switch (job.sampler) {
    case "ddpm":
      return ddpmStep(x, estimate, levels, job.noiseFor(before));
    case "ddim": {
      const eta = job.eta ?? 0;
      return ddimStep(estimate, levels, { eta, fresh: eta > 0 ? job.noiseFor(before) : undefined });
    }
    case "euler":
      return eulerStep(x, estimate, levels);
    case "heun": {
      const trial = eulerStep(x, estimate, levels);
      // As Karras et al. 2022 do it: where no noise is left, there is nothing to correct by.
      if (levels.to.noise === 0) return trial;
      return heunStep(x, estimate, await estimateAt(job, trial, time), levels);
    }
  }
}

async function estimateAt(job: DenoiseJob, x: Float32Array, time: number): Promise<Estimate> {
  const state = { x, schedule: job.schedule, time };
  const estimate = readPrediction(job.predicts, await job.predict(x, time), state);
  return job.clip === undefined ? estimate : clipEstimate(estimate, job.clip, state);
}
