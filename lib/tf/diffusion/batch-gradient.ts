/** The gradient of one batch as one row of numbers, whatever the backend. */

import { concat, reshape, type Tensor1D, tidy } from "@tensorflow/tfjs-core";
import type { NoisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { unetParameters } from "@/lib/diffusion/unet/unet-parameters";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { weightTensors } from "./unet-forward";
import { unetGradients } from "./unet-gradients";

/**
 * Writes the gradient of the mean squared error in every weight, and leaves no tensor behind.
 * @param weights - in the order of `unetParameters`
 * @param gradient - as long, is written
 * @returns the loss
 */
export async function batchGradient(
  spec: UNetSpec,
  weights: Float32Array,
  batch: NoisyBatch,
  gradient: Float32Array,
): Promise<number> {
  // Read back in one go: on a graphics card each reading takes longer than a layer.
  const row = tidy(() => {
    const tensors = weightTensors(spec, weights);
    const { loss, gradients } = unetGradients(spec, tensors, batch);
    const arrays = unetParameters(spec).map(({ name }) => {
      const own = gradients[name];
      if (own === undefined) throw new Error(`no gradient for "${name}"`);
      return reshape(own, [-1]) as Tensor1D;
    });
    return concat([reshape(loss, [1]) as Tensor1D, ...arrays]);
  });
  try {
    const values = (await row.data()) as Float32Array;
    gradient.set(values.subarray(1));
    return values[0] ?? Number.NaN;
  } finally {
    row.dispose();
  }
}
