/** What a network learns to do. */

import { customGrad, type Tensor } from "@tensorflow/tfjs-core";

/** How a batch went. */
export interface BatchScore {
  /** Mean over the examples. */
  readonly loss: number;
  /** Share of right answers, in [0, 1]; NaN where nothing is right or wrong. */
  readonly accuracy: number;
}

/**
 * A loss, parted in two: where gradient descent begins, which the backend computes at every step, and the number on screen, which is
 * computed here from the outputs, so that those of several steps can be read back together.
 */
export interface Objective {
  /**
   * Gradient of the summed loss with respect to the outputs, divided by `examples`.
   * @param examples - of the whole batch, of which these may be a part
   */
  gradient(outputs: Tensor, targets: Tensor, examples: number): Tensor;
  /** @param outputs - and targets: one row an example, in row order */
  score(outputs: Float32Array, targets: Float32Array, examples: number): BatchScore;
}

/** The outputs as they are, but for the gradient, which begins here with that of the objective. */
export function startOfGradient(
  outputs: Tensor,
  targets: Tensor,
  objective: Objective,
  examples: number,
): Tensor {
  const start = customGrad((...args: unknown[]) => {
    const [values, save] = args as [Tensor, (saved: Tensor[]) => void]; // TensorFlow.js adds the second
    save([values]);
    return {
      value: values.clone(),
      gradFunc: (_: Tensor, saved: Tensor[]) => objective.gradient(saved[0]!, targets, examples),
    };
  });
  return start(outputs);
}
