/** A shipped network, with the gradients of what it answers. */

import {
  logSoftmax,
  mul,
  neg,
  reshape,
  sum,
  type Tensor,
  tensor,
  tidy,
  valueAndGrad,
} from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { JobError } from "@/lib/tf/failure";
import { freeTape } from "@/lib/tf/training/train-step";

/** One number for each example, from the output of a layer. */
export type Score = (output: Tensor) => Tensor;

/** A number for each example, and how it answers to each number of what went in. */
export interface ValuesAndGradients {
  readonly values: Float32Array;
  /** Of the shape of what went in. */
  readonly gradients: Float32Array;
}

/** Examples computed at once. */
const BATCH = 100;

/** A network at work for one job. The model is the caller's. */
export class WatchedNetwork {
  readonly model: LayersModel;
  readonly side: number;
  /** Lets messages through, and ends the job once nobody wants it any more. */
  readonly pause: () => Promise<void>;

  /** @param model - takes square grey images, ends in probabilities */
  constructor(model: LayersModel, pause: () => Promise<void>) {
    this.model = model;
    this.pause = pause;
    this.side = model.inputs[0]?.shape[1] ?? 0;
  }

  /**
   * One image, as it came from the page.
   * @throws JobError "bad-request" if it has another size
   */
  checked(image: Float32Array): Float32Array {
    const area = this.side ** 2;
    if (image.length === area && image.every(Number.isFinite)) return image;
    throw new JobError("bad-request", `an image has ${area} finite values, this one ${image.length}`);
  }

  /**
   * Place of a layer by its name.
   * @throws JobError "bad-request" if there is none
   */
  place(name: string): number {
    const place = this.model.layers.findIndex((layer) => layer.name === name);
    if (place === -1) throw new JobError("bad-request", `no layer is called "${name}"`);
    return place;
  }

  /** Shape of what a layer gives for one example. */
  shapeOf(name: string): number[] {
    const shape = this.model.layers[this.place(name)]?.outputShape as (number | null)[]; // one output
    return shape.slice(1).map((size) => size ?? 0);
  }

  /** What the layer gives for some images, read back. @param layer - the last one by default */
  async outputs(images: readonly Float32Array[], layer?: string): Promise<Float32Array> {
    const end = layer === undefined ? this.model.layers.length : this.place(layer) + 1;
    const parts: Float32Array[] = [];
    for (let first = 0; first < images.length; first += BATCH) {
      const batch = images.slice(first, first + BATCH);
      const output = tidy(() => this.#run(this.#tensorOf(batch), 0, end));
      parts.push(await readBack(output));
      await this.pause();
    }
    return joined(parts);
  }

  /** The values of a score of a layer, and their gradients with respect to the images. */
  async imageGradients(
    images: readonly Float32Array[],
    layer: string,
    score: Score,
  ): Promise<ValuesAndGradients> {
    const end = this.place(layer) + 1;
    const values: Float32Array[] = [];
    const gradients: Float32Array[] = [];
    for (let first = 0; first < images.length; first += BATCH) {
      const batch = images.slice(first, first + BATCH);
      const found = differentiated(
        () => this.#tensorOf(batch),
        (input) => score(this.#run(input, 0, end)),
      );
      const [value, gradient] = await Promise.all([readBack(found.value), readBack(found.grad)]);
      values.push(value);
      gradients.push(gradient);
      await this.pause();
    }
    return { values: joined(values), gradients: joined(gradients) };
  }

  /** The gradient of a score of a later layer with respect to what an earlier one gives, for one image. */
  async layerGradient(image: Float32Array, from: string, to: string, score: Score) {
    const [start, end] = [this.place(from) + 1, this.place(to) + 1];
    const output = tidy(() => this.#run(this.#tensorOf([image]), 0, start));
    try {
      const found = differentiated(
        () => output.clone(),
        (input) => score(this.#run(input, start, end)),
      );
      const [gradients, values] = await Promise.all([
        readBack(found.grad),
        output.data<"float32">(),
        readBack(found.value),
      ]);
      return { gradients, values: Float32Array.from(values) };
    } finally {
      output.dispose();
    }
  }

  #tensorOf(images: readonly Float32Array[]): Tensor {
    return tensor(joined(images), [images.length, this.side, this.side, 1]);
  }

  #run(input: Tensor, start: number, end: number): Tensor {
    const layers = this.model.layers.slice(start, end);
    return layers.reduce((current, layer) => layer.call(current, {}) as Tensor, input); // one input, one output
  }
}

/**
 * The sum of some cells of an output, each with its weight.
 * @param weights - of the shape of what the layer gives for one example
 */
export function weightedScore(weights: Float32Array, shape: readonly number[]): Score {
  return (output) => {
    const products = mul(output, tensor(weights, [1, ...shape]));
    return sum(reshape(products, [output.shape[0] as number, -1]), 1);
  };
}

/** Cross-entropy in nats between a class and what the scores before the softmax say. */
export function lossScore(truth: number, classes: number): Score {
  const wanted = Float32Array.from({ length: classes }, (_, index) => (index === truth ? 1 : 0));
  return (logits) => neg(weightedScore(wanted, [classes])(logSoftmax(logits)));
}

function differentiated(input: () => Tensor, score: Score): { value: Tensor; grad: Tensor } {
  try {
    return tidy(() => valueAndGrad(score)(input()));
  } catch (error) {
    freeTape();
    throw error;
  }
}

async function readBack(result: Tensor): Promise<Float32Array> {
  try {
    return Float32Array.from(await result.data<"float32">());
  } finally {
    result.dispose();
  }
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}
