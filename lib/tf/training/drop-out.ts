/** Dropout whose chance is a pure function of the seed and the step, so that a step can be done again with the same result. */

import { mul, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { createRandom } from "@/lib/math/random";

/** Where in a run a mask is drawn. */
export interface DropOutPlace {
  readonly seed: number;
  /** Number of the step, counted from 1. */
  readonly step: number;
  /** Place of the input's first example in its batch, from 0. */
  readonly firstExample: number;
}

/**
 * The input with a share of its values at 0 and the others scaled up, so that their sum stays about the same. (The layer of
 * TensorFlow.js draws the same mask at every step once it has a seed.)
 * @param input - `[examples, …]`
 * @param rate - share of values set to 0, in [0, 1)
 * @param layer - place of the layer in its network: each draws masks of its own
 * @see Srivastava et al. 2014, "Dropout", JMLR 15, section 4 (scaled while training, as Keras does)
 */
export function dropOut(input: Tensor, rate: number, place: DropOutPlace, layer: number): Tensor {
  const [examples = 0] = input.shape;
  const each = input.size / Math.max(1, examples);
  const mask = new Float32Array(input.size);
  const kept = 1 / (1 - rate);
  for (let example = 0; example < examples; example++) {
    const random = createRandom(mixed(place.seed, place.step, layer, place.firstExample + example));
    const start = example * each;
    for (let index = start; index < start + each; index++) mask[index] = random() < rate ? 0 : kept;
  }
  return mul(input, tensor(mask, input.shape));
}

/** One seed out of several numbers, by the steps of the 32-bit FNV-1a hash over whole words. */
function mixed(...words: readonly number[]): number {
  return words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15), 0x811c9dc5);
}
