/** Classifier-free guidance: a prediction pushed further in the direction in which the condition moved it. */

import { weightedSum } from "./weighted-sum";

/**
 * unconditional + weight · (conditional − unconditional), on predictions of any one kind.
 * @param weight - 0 ignores the condition, 1 is the conditional prediction, above 1 exaggerates it. The paper's w is this − 1
 * @see Ho & Salimans 2022, "Classifier-free diffusion guidance", equation 6, https://arxiv.org/abs/2207.12598
 */
export function guidePrediction(
  unconditional: Float32Array,
  conditional: Float32Array,
  weight: number,
): Float32Array {
  return weightedSum([1 - weight, unconditional], [weight, conditional]);
}
