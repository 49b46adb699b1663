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
import { imageChannels, mapSide, type UNetSpec, wordCount } from "@/lib/diffusion/unet/unet-spec";
import { freeTape } from "@/lib/tf/training/train-step";
import { type UNetInputs, unetForward } from "./unet-forward";

/** Some examples, as plain numbers. */
export interface DiffusionBatch {
  readonly images: number;
  /** Noisy images in cells, `[images, rows, columns, channels]`. */
  readonly x: Float32Array;
  /** What the network should say, as `x`. */
  readonly target: Float32Array;
  /** `[images, 2 · timeWaves]`. */
  readonly time: Float32Array;
  /** `[images, words]`. */
  readonly words: Float32Array;
}

/** The inputs as tensors, which the caller disposes. */
export function inputTensors(
  spec: UNetSpec,
  { images, x, time, words }: Omit<DiffusionBatch, "target">,
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
  batch: DiffusionBatch,
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
