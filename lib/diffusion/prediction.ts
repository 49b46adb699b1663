/**
 * What a network says of a noisy x = signal · image + noise · ε: its noise ε, its image, or its velocity. Knowing x and the
 * level, each follows from any other. Arrays have any shape; all that belong together have the same one.
 */

import type { NoiseLevel, NoisePath, NoiseSchedule } from "./noise-schedule";
import { weightedSum } from "./weighted-sum";

export const PREDICTION_KINDS = ["noise", "image", "velocity"] as const;
export type PredictionKind = (typeof PREDICTION_KINDS)[number];

/** A noisy x, with where it stands on its schedule: a time in [0, 1]. */
export interface NoisyState {
  readonly x: Float32Array;
  readonly schedule: NoiseSchedule;
  readonly time: number;
}

/** The image and the noise that a noisy x is thought to be made of. */
export interface Estimate {
  readonly image: Float32Array;
  readonly noise: Float32Array;
}

/** The weights of ε and of the image in a velocity, velocity = noise · ε − image · image. */
interface VelocityWeights {
  readonly noise: number;
  readonly image: number;
}

/** x = signal · image + noise · ε. */
export function addNoise(image: Float32Array, noise: Float32Array, level: NoiseLevel): Float32Array {
  return weightedSum([level.signal, image], [level.noise, noise]);
}

/**
 * What a perfect network would answer, knowing what x was made of.
 * The velocity is v = signal · ε − noise · image on a variance-preserving schedule, and u = ε − image on the straight path:
 * the derivative of x by the angle whose tangent is noise / signal, and by the time.
 * @see Salimans & Ho 2022, "Progressive distillation", section 4 and appendix D (v), https://arxiv.org/abs/2202.00512;
 * Liu et al. 2023, "Rectified flow", equation 1 (u, with time running the other way), https://arxiv.org/abs/2209.03003
 */
export function predictionTarget(
  kind: PredictionKind,
  { image, noise }: Estimate,
  place: { readonly schedule: NoiseSchedule; readonly time: number },
): Float32Array {
  if (kind === "noise") return noise.slice();
  if (kind === "image") return image.slice();
  const weights = velocityWeights(place.schedule.path, place.schedule.at(place.time));
  return weightedSum([weights.noise, noise], [-weights.image, image]);
}

/**
 * The image and the noise that a prediction implies.
 * @throws RangeError if noise is predicted where x has no signal, or an image where it has no noise: x says nothing then
 */
export function readPrediction(
  kind: PredictionKind,
  prediction: Float32Array,
  { x, schedule, time }: NoisyState,
): Estimate {
  const level = schedule.at(time);
  const { signal, noise } = level;
  switch (kind) {
    case "noise":
      if (signal === 0) throw new RangeError("Without a signal, knowing the noise doesn't tell the image.");
      return {
        noise: prediction.slice(),
        image: weightedSum([1 / signal, x], [-noise / signal, prediction]),
      };
    case "image":
      return { image: prediction.slice(), noise: noiseGivenImage(x, prediction, level) };
    case "velocity": {
      // The weights are such that signal · weights.noise + noise · weights.image = 1.
      const weights = velocityWeights(schedule.path, level);
      return {
        image: weightedSum([weights.noise, x], [-noise, prediction]),
        noise: weightedSum([weights.image, x], [signal, prediction]),
      };
    }
  }
}

/**
 * The same prediction said differently.
 * @throws RangeError as {@link readPrediction}
 */
export function convertPrediction(
  prediction: Float32Array,
  kinds: { readonly from: PredictionKind; readonly to: PredictionKind },
  state: NoisyState,
): Float32Array {
  if (kinds.from === kinds.to) return prediction.slice();
  return predictionTarget(kinds.to, readPrediction(kinds.from, prediction, state), state);
}

/**
 * The estimate with each value of its image brought into [−most, most], and the noise that then makes up x.
 * Guidance pushes images out of the range of pixels, and samplers then drift away; where x has no noise it is left as it is.
 * @see Ho et al. 2020's code clips to [−1, 1]; Saharia et al. 2022, "Imagen", section 2.3, static thresholding,
 * https://arxiv.org/abs/2205.11487
 */
export function clipEstimate(estimate: Estimate, most: number, { x, schedule, time }: NoisyState): Estimate {
  const level = schedule.at(time);
  if (level.noise === 0) return estimate;
  const image = estimate.image.map((value) => Math.min(most, Math.max(-most, value)));
  return { image, noise: noiseGivenImage(x, image, level) };
}

function noiseGivenImage(x: Float32Array, image: Float32Array, { signal, noise }: NoiseLevel): Float32Array {
  if (noise === 0) throw new RangeError("Without noise, knowing the image doesn't tell the noise.");
  return weightedSum([1 / noise, x], [-signal / noise, image]);
}

function velocityWeights(path: NoisePath, { signal, noise }: NoiseLevel): VelocityWeights {
  return path === "straight" ? { noise: 1, image: 1 } : { noise: signal, image: noise };
}
