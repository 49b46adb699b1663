/**
 * Batch normalisation for training in a few walks over the numbers, where the WebAssembly backend has its kernels. (The layer of
 * TensorFlow.js puts it together from some thirty operations that repeat a row of channels over the whole batch, forwards and back.)
 */

import { customGrad, mul, sub, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { KernelTeam } from "@/lib/tf/kernels/wasm/kernel-team";
import { batchNormGradientOnTeam, batchNormOnTeam } from "@/lib/tf/kernels/wasm/team-batch-norm";

/** What the layer computes with. */
export interface BatchNormLayer {
  /** Scales and shifts, `[channels]`; null for scales of 1 and shifts of 0. */
  readonly gamma: Tensor | null;
  readonly beta: Tensor | null;
  /** Moving averages, which every batch changes. */
  readonly mean: Variable;
  readonly variance: Variable;
  /** Share of a moving average that stays. */
  readonly momentum: number;
  readonly epsilon: number;
  /** Is everything below 0 cut off at the end? */
  readonly isRelu: boolean;
}

/**
 * The numbers of each channel with a mean of 0 and a variance of 1 over the batch, scaled and shifted; differentiable.
 * @param x - `[examples, …, channels]`
 * @see Ioffe & Szegedy 2015, "Batch normalization", algorithm 1, https://arxiv.org/abs/1502.03167
 */
export function batchNorm(team: KernelTeam, x: Tensor, layer: BatchNormLayer): Tensor {
  const { gamma, beta, epsilon, isRelu } = layer;
  const inputs = { x, gamma, beta, epsilon, isRelu };
  const found = batchNormOnTeam(team, inputs);
  follow(layer.mean, found.mean, layer.momentum);
  follow(layer.variance, found.variance, layer.momentum);
  const run = customGrad((...args: unknown[]) => {
    const save = args.at(-1) as (saved: Tensor[]) => void; // TensorFlow.js adds it to the inputs
    save([x, found.output, found.mean, found.variance]);
    return {
      value: found.output.clone(),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [input, output, mean, variance] = saved as [Tensor, Tensor, Tensor, Tensor]; // as saved above
        const gradients = batchNormGradientOnTeam(
          team,
          { ...inputs, x: input },
          { output, mean, variance },
          dy,
        );
        return [gradients.x, gradients.gamma, gradients.beta].filter((one) => one !== null);
      },
    };
  });
  return run(...[x, gamma, beta].filter((one) => one !== null));
}

/** Moves an average a little towards what a batch was like. */
function follow(average: Variable, value: Tensor, momentum: number): void {
  tidy(() => average.assign(sub(average, mul(sub(average, value), 1 - momentum))));
}
