/** The networks that draw fruits from words. */

import { type NoiseSchedule, shiftedCosine } from "@/lib/diffusion/noise-schedule";
import type { UNetSpec } from "./unet-spec";

/** A fruit, then a colour; the words are those of lib/datasets/fruits, in their order. */
const WORDS = [6, 6] as const;

/** The one that ships: 64 × 64 pixels, four of them in a cell. */
export const FRUIT_NETWORK: UNetSpec = {
  side: 64,
  colours: 3,
  patch: 2,
  channels: [32, 64, 96],
  middleBlocks: 2,
  groups: 8,
  embedding: 64,
  timeWaves: 16,
  words: WORDS,
};

/** A small one for training without a graphics card: 16 × 16 pixels. */
export const SMALL_FRUIT_NETWORK: UNetSpec = {
  side: 16,
  colours: 3,
  patch: 1,
  channels: [32, 48],
  middleBlocks: 1,
  groups: 8,
  embedding: 48,
  timeWaves: 12,
  words: WORDS,
};

/** One of them by its name. */
export function fruitNetwork(name: "small" | "full"): UNetSpec {
  return name === "full" ? FRUIT_NETWORK : SMALL_FRUIT_NETWORK;
}

/**
 * How noisy the images are that a network learns from. A large image shows its fruit through more noise, since neighbouring pixels
 * are alike: so it gets more.
 */
export function fruitSchedule({ side }: UNetSpec): NoiseSchedule {
  return shiftedCosine(32 / Math.max(32, side));
}
