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

/** Images that are looked at in one go: more would hold up messages. */
const TOGETHER = 8;

/** How a network is guided. */
export interface Guidance {
  /** 0 for no words, 1 for the words as they are; in both cases the network is asked once an image instead of twice. */
  readonly weight: number;
  /** Lets messages through where there are many images; it may throw. */
  readonly pause?: () => Promise<void>;
}

/**
 * The network's answer for images that are to show some words, pushed further in their direction.
 * @param words - one row an image, see `wordWeights`
 */
export function guidedPredict(
  network: UNetPredictor,
  words: readonly Float32Array[],
  { weight, pause }: Guidance,
): Predict {
  const { spec } = network;
  const size = spec.side * spec.side * spec.colours;
  const nothing = leftOut(spec);
  const some = async (x: Float32Array, time: number, own: readonly Float32Array[]) => {
    const without = own.map(() => nothing);
    if (weight === 0) return network.predict(x, time, without);
    if (weight === 1) return network.predict(x, time, own);
    const both = await network.predict(joined([x, x]), time, [...without, ...own]);
    return guidePrediction(both.subarray(0, x.length), both.subarray(x.length), weight);
  };
  return async (x, time) => {
    const answers: Float32Array[] = [];
    for (let first = 0; first < words.length; first += TOGETHER) {
      if (first > 0) await pause?.();
      const end = Math.min(first + TOGETHER, words.length);
      answers.push(await some(x.subarray(first * size, end * size), time, words.slice(first, end)));
    }
    return answers.length === 1 && answers[0] ? answers[0] : joined(answers);
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
