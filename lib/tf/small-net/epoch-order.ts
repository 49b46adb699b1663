/** The order in which an epoch of a small net sees its examples: the same for every backend and however training is cut into calls. */

import { shuffle } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";

/** Odd, near 2³² divided by the golden ratio: seeds of neighbouring epochs lie far apart. */
const EPOCH_STRIDE = 0x9e3779b1;

/** Seed of one epoch's order, a 32-bit integer: of the net's seed, only the lowest 32 bits count. @param epoch - counted from 0 over the net's whole life */
function epochSeed(seed: number, epoch: number): number {
  return ((seed | 0) + Math.imul(epoch, EPOCH_STRIDE)) | 0;
}

/**
 * Fills `order` with the indices of the examples in the order of one epoch.
 * @param order - `[examples]`; its former content doesn't matter
 * @param epoch - counted from 0 over the net's whole life
 */
export function fillEpochOrder(order: Uint32Array, seed: number, epoch: number): void {
  for (let index = 0; index < order.length; index++) order[index] = index;
  shuffle(order, createRandom(epochSeed(seed, epoch)));
}
