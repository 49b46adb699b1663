/** What a network learns from: images with noise added, and what it should say of them. */

import type { NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import { addNoise, predictionTarget } from "@/lib/diffusion/prediction";
import { gaussianArray } from "@/lib/math/gaussian";
import { spaceToDepth, timeFeatures, wordWeights } from "./unet-inputs";
import type { UNetSpec } from "./unet-spec";

/** What our networks predict. */
export const UNET_PREDICTS = "velocity";

/** Some examples, as plain numbers. */
export interface NoisyBatch {
  readonly images: number;
  /** Noisy images in cells, `[images, rows, columns, channels]`. */
  readonly x: Float32Array;
  /** What the network should say, as `x`. */
  readonly target: Float32Array;
  /** `[images, 2 · timeWaves]`. */
  readonly time: Float32Array;
  /** `[images, words]`. */
  readonly words: Float32Array;
}

/** An image without noise, and how noisy it is to be. */
export interface CleanExample {
  /** `[side, side, colours]` in [−1, 1]. */
  readonly image: Float32Array;
  /** For each slot of the prompt the number of its word, or null for a word left out. */
  readonly words: readonly (number | null)[];
  /** In [0, 1]. */
  readonly time: number;
  /** Gives the next normal number of this image's noise. */
  readonly gaussian: () => number;
}

/** Adds noise to images. */
export function noisyBatch(
  spec: UNetSpec,
  schedule: NoiseSchedule,
  examples: readonly CleanExample[],
): NoisyBatch {
  const pairs = examples.map(({ image, time, gaussian }) => {
    const noise = gaussianArray(image.length, gaussian);
    const x = addNoise(image, noise, schedule.at(time));
    return { x, target: predictionTarget(UNET_PREDICTS, { image, noise }, { schedule, time }) };
  });
  return {
    images: examples.length,
    x: spaceToDepth(spec, joined(pairs.map(({ x }) => x))),
    target: spaceToDepth(spec, joined(pairs.map(({ target }) => target))),
    time: timeFeatures(
      spec,
      examples.map(({ time }) => time),
    ),
    words: joined(examples.map(({ words }) => wordWeights(spec, words))),
  };
}

/** Arrays one after the other. */
export function joined(arrays: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    result.set(array, start);
    start += array.length;
  }
  return result;
}
