/** One step of each sampler: from a noisy x and what it is thought to be made of to a less noisy x. Pure, any shape. */

import { forwardTransition, type NoiseLevel } from "./noise-schedule";
import type { Estimate } from "./prediction";
import { weightedSum } from "./weighted-sum";

export const SAMPLER_KINDS = ["ddpm", "ddim", "euler", "heun"] as const;
export type SamplerKind = (typeof SAMPLER_KINDS)[number];

/** The levels a step goes between; the signal of `to` is above 0 and at least that of `from`, whose noise is above 0. */
export interface StepLevels {
  readonly from: NoiseLevel;
  readonly to: NoiseLevel;
}

/**
 * The variance of what DDPM draws: σ²_t|s σ²_s / σ²_t. For neighbours of its table, β̃ = (1 − ᾱ_s) / (1 − ᾱ_t) · β_t.
 * @see Ho et al. 2020, equation 7, https://arxiv.org/abs/2006.11239; Kingma et al. 2021, appendix A,
 * for any levels, https://arxiv.org/abs/2107.00630
 */
export function posteriorVariance({ from, to }: StepLevels): number {
  return (forwardTransition(to, from).variance * to.noise ** 2) / from.noise ** 2;
}

/**
 * Ancestral sampling: a draw from the distribution of the less noisy x, given x and the image.
 * @param x - at level `from`
 * @param fresh - normal numbers of variance 1
 * @see Ho et al. 2020, equations 6 and 7 and algorithm 2 with σ² = β̃, https://arxiv.org/abs/2006.11239
 */
export function ddpmStep(
  x: Float32Array,
  { image }: Estimate,
  levels: StepLevels,
  fresh: Float32Array,
): Float32Array {
  const { from, to } = levels;
  const forward = forwardTransition(to, from);
  const ofX = (forward.signal * to.noise ** 2) / from.noise ** 2;
  const ofImage = (to.signal * forward.variance) / from.noise ** 2;
  const spread = Math.sqrt(posteriorVariance(levels));
  return weightedSum([ofX, x], [ofImage, image], [spread, fresh]);
}

/**
 * DDIM: the same image at the next level, with the same noise and, for η > 0, some of it replaced by fresh noise.
 * @param options - `eta` in [0, 1]: 0 is deterministic, 1 is DDPM; `fresh` normal numbers, not needed for 0
 * @see Song et al. 2021, "Denoising diffusion implicit models", equations 12 and 16, https://arxiv.org/abs/2010.02502
 */
export function ddimStep(
  { image, noise }: Estimate,
  levels: StepLevels,
  { eta, fresh }: { readonly eta: number; readonly fresh?: Float32Array | undefined },
): Float32Array {
  const variance = eta ** 2 * posteriorVariance(levels);
  const kept = Math.sqrt(Math.max(0, levels.to.noise ** 2 - variance));
  return weightedSum(
    [levels.to.signal, image],
    [kept, noise],
    fresh === undefined ? undefined : [Math.sqrt(variance), fresh],
  );
}

/**
 * Euler's method for the flow: x moves along its velocity ε − image. On other schedules than the straight path, x is first
 * brought onto it, x / (signal + noise) at time noise / (signal + noise), and back.
 * From the same estimate this lands where DDIM with η = 0 does: both go straight to (image, noise) at the next level.
 * @param x - at level `from`
 * @see Lipman et al. 2023, section 4, https://arxiv.org/abs/2210.02747; Liu et al. 2023, algorithm 1,
 * https://arxiv.org/abs/2209.03003
 */
export function eulerStep(x: Float32Array, estimate: Estimate, levels: StepLevels): Float32Array {
  return flowStep(x, estimate, levels);
}

/**
 * Heun's method for the flow: Euler's step is a trial, then x moves along the mean of the velocities at both ends.
 * @param trial - the estimate at level `to`, of where {@link eulerStep} landed
 * @see Karras et al. 2022, "Elucidating the design space of diffusion-based generative models", algorithm 1 (in its own
 * variables), https://arxiv.org/abs/2206.00364
 */
export function heunStep(
  x: Float32Array,
  estimate: Estimate,
  trial: Estimate,
  levels: StepLevels,
): Float32Array {
  const mean = {
    image: weightedSum([0.5, estimate.image], [0.5, trial.image]),
    noise: weightedSum([0.5, estimate.noise], [0.5, trial.noise]),
  };
  return flowStep(x, mean, levels);
}

/** Moves x along noise − image, both seen on the straight path. */
function flowStep(x: Float32Array, { image, noise }: Estimate, { from, to }: StepLevels): Float32Array {
  const [sumFrom, sumTo] = [from.signal + from.noise, to.signal + to.noise];
  const stride = sumTo * (to.noise / sumTo - from.noise / sumFrom);
  return weightedSum([sumTo / sumFrom, x], [stride, noise], [-stride, image]);
}
