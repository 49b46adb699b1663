/** A U-Net with its weights, asked about plain numbers. */

import { dispose, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Predict } from "@/lib/diffusion/denoise";
import { guidePrediction } from "@/lib/diffusion/guidance";
import { joined } from "@/lib/diffusion/unet/noisy-batch";
import { depthToSpace, spaceToDepth, timeFeatures } from "@/lib/diffusion/unet/unet-inputs";
import { type UNetSpec, wordCount } from "@/lib/diffusion/unet/unet-spec";
import { unetForward, weightTensors } from "./unet-forward";
import { inputTensors } from "./unet-gradients";

/** A network that can be asked. It owns tensors: dispose it. */
export class UNetPredictor {
  readonly spec: UNetSpec;
  readonly #weights: Record<string, Tensor>;

  /** @param values - in the order of `unetParameters` */
  constructor(spec: UNetSpec, values: Float32Array) {
    this.spec = spec;
    this.#weights = weightTensors(spec, values);
  }

  /**
   * What the network predicts.
   * @param pixels - noisy images, `[images, side, side, colours]`
   * @param time - the same for all, from 0 to 1
   * @param words - one row an image, see `wordWeights`
   * @returns as `pixels`
   */
  async predict(pixels: Float32Array, time: number, words: readonly Float32Array[]): Promise<Float32Array> {
    const { spec } = this;
    const images = words.length;
    const answer = tidy(() => {
      const times = Array.from({ length: images }, () => time);
      const inputs = inputTensors(spec, {
        images,
        x: spaceToDepth(spec, pixels),
        time: timeFeatures(spec, times),
        words: joined(words),
      });
      return unetForward(spec, this.#weights, inputs);
    });
    try {
      return depthToSpace(spec, (await answer.data()) as Float32Array);
    } finally {
      answer.dispose();
    }
  }

  dispose(): void {
    dispose(this.#weights);
  }
}

/**
 * The network's answer for images that are to show some words, pushed further in their direction.
 * @param words - one row an image, see `wordWeights`
 * @param weight - 0 for no words, 1 for none of the push; in both cases the network is asked once an image instead of twice
 */
export function guidedPredict(
  network: UNetPredictor,
  words: readonly Float32Array[],
  weight: number,
): Predict {
  const nothing = words.map(() => leftOut(network.spec));
  if (weight === 0) return (x, time) => network.predict(x, time, nothing);
  if (weight === 1) return (x, time) => network.predict(x, time, words);
  return async (x, time) => {
    const both = await network.predict(joined([x, x]), time, [...nothing, ...words]);
    return guidePrediction(both.subarray(0, x.length), both.subarray(x.length), weight);
  };
}

/** No words at all. */
function leftOut(spec: UNetSpec): Float32Array {
  const weights = new Float32Array(wordCount(spec));
  let last = -1;
  for (const count of spec.words) {
    last += count + 1;
    weights[last] = 1;
  }
  return weights;
}
