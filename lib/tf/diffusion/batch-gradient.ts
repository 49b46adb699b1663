/** The gradient of one batch as one row of numbers, whatever the backend. */

import { dispose } from "@tensorflow/tfjs-core";
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
  const tensors = weightTensors(spec, weights);
  const { loss, gradients } = unetGradients(spec, tensors, batch);
  try {
    for (const { name, offset } of unetParameters(spec)) {
      const own = gradients[name];
      if (own === undefined) throw new Error(`no gradient for "${name}"`);
      gradient.set(await own.data(), offset);
    }
    const [value = Number.NaN] = await loss.data();
    return value;
  } finally {
    dispose([loss, ...Object.values(gradients), ...Object.values(tensors)]);
  }
}
