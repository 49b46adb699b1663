/** The picture that the network reads, and what it takes it for. */

import { COLOURS, FRUITS, type FruitPair, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import type { NoiseLevel } from "@/lib/diffusion/noise-schedule";
import { addNoise, type Estimate, readPrediction } from "@/lib/diffusion/prediction";
import { FRUIT_NETWORK, fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { UNET_PREDICTS } from "@/lib/diffusion/unet/noisy-batch";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";

const { side, colours } = FRUIT_NETWORK;
const SCHEDULE = fruitSchedule(FRUIT_NETWORK);

/** How much picture and how much noise there is at a time: their squares add up to 1. */
export function levelAt(time: number): NoiseLevel {
  return SCHEDULE.at(time);
}

/** The fruit that is drawn for some words: the seed decides what they leave open. */
export function drawnPair({ fruit, colour }: Prompt, seed: number): FruitPair {
  return {
    fruit: fruit ?? (FRUITS[seed % FRUITS.length] as FruitPair["fruit"]), // a place in the list
    colour: colour ?? (COLOURS[seed % COLOURS.length] as FruitPair["colour"]),
  };
}

/** A clean picture and the noise for it, `[side, side, 3]` both. */
export function ingredients(prompt: Prompt, seed: number): Estimate {
  return {
    image: renderFruit({ ...drawnPair(prompt, seed), seed, size: side }),
    noise: gaussianArray(side * side * colours, createGaussian(seed)),
  };
}

/** The noisy picture at a time. */
export function noisyPicture({ image, noise }: Estimate, time: number): Float32Array {
  return addNoise(image, noise, levelAt(time));
}

/** The clean picture and the noise that the network's answer amounts to. */
export function belief(x: Float32Array, prediction: Float32Array, time: number): Estimate {
  return readPrediction(UNET_PREDICTS, prediction, { x, schedule: SCHEDULE, time });
}
