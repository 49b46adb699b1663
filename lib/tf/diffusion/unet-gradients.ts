/** How wrong a U-Net is on some noisy images, and which way its weights must go. */

// Registers the gradients of the operations.
import "@tensorflow/tfjs-layers";
import {
  engine,
  mean,
  square,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import type { NoisyBatch } from "@/lib/diffusion/unet/noisy-batch";
import { imageChannels, mapSide, type UNetSpec, wordCount } from "@/lib/diffusion/unet/unet-spec";
import { freeTape } from "@/lib/tf/training/train-step";
import { type UNetInputs, unetForward } from "./unet-forward";

/** The inputs as tensors, which the caller disposes. */
export function inputTensors(
  spec: UNetSpec,
  { images, x, time, words }: Omit<NoisyBatch, "target">,
): UNetInputs {
  const side = mapSide(spec);
  return {
    x: tensor(x, [images, side, side, imageChannels(spec)]) as Tensor4D,
    time: tensor(time, [images, 2 * spec.timeWaves]) as Tensor2D,
    words: tensor(words, [images, wordCount(spec)]) as Tensor2D,
  };
}

/** What one batch says. The caller disposes both. */
export interface UNetGradients {
  /** Mean squared error, a scalar. */
  readonly loss: Tensor;
  /** By the names of the weights. */
  readonly gradients: Readonly<Record<string, Tensor>>;
}

/** The loss on a batch, and its gradient in every weight. */
export function unetGradients(
  spec: UNetSpec,
  weights: Readonly<Record<string, Tensor>>,
  batch: NoisyBatch,
): UNetGradients {
  return tidy(() => {
    const inputs = inputTensors(spec, batch);
    const target = tensor(batch.target, inputs.x.shape);
    const names = Object.keys(weights);
    try {
      const { value, grads } = engine().gradients(
        () => mean(square(sub(unetForward(spec, weights, inputs), target))) as Tensor,
        Object.values(weights),
      );
      return {
        loss: value,
        gradients: Object.fromEntries(names.map((name, index) => [name, grads[index] as Tensor])),
      };
    } catch (error) {
      freeTape();
      throw error;
    }
  });
}
