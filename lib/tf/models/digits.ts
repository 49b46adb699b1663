/** The digits network at work: load it, watch every layer, measure it. */

import { argMax, concat, reshape, type Tensor, tensor4d, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { digits } from "@/lib/nn/networks/digits";
import { buildModel } from "@/lib/tf/build-model";
import { loadWeights, type ModelFiles } from "@/lib/tf/model-files";
import type { Evaluation, LayerActivation, LayerWeights } from "@/lib/tf/protocol";

/** An image that isn't 28 × 28 numbers. */
export class DigitImageError extends Error {
  override readonly name = "DigitImageError";
}

const CLASSES = 10;
const [HEIGHT = 0, WIDTH = 0, CHANNELS = 0] = digits.inputShape;
const IMAGE_VALUES = HEIGHT * WIDTH * CHANNELS;

/**
 * The trained network. The caller owns it and disposes it.
 * @throws ModelFileError if a file is missing, broken or belongs to another network; no tensor is left behind then
 */
export function loadDigits(files: ModelFiles): LayersModel {
  const model = buildModel(digits.layers, digits.inputShape, 0);
  try {
    loadWeights(model, files);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}

/** Kernels and biases of the layers that have some, for drawing them. */
export async function layerWeights(model: LayersModel): Promise<LayerWeights[]> {
  const weighted = model.layers.filter((layer) => layer.weights.length === 2);
  return Promise.all(
    weighted.map(async (layer) => {
      // Two weights, as filtered; the model owns the tensors.
      const [kernel, bias] = layer.getWeights() as [Tensor, Tensor];
      const [kernelValues, biasValues] = await Promise.all([
        kernel.data<"float32">(),
        bias.data<"float32">(),
      ]);
      return {
        name: layer.name,
        kernelShape: kernel.shape,
        kernel: Float32Array.from(kernelValues),
        bias: Float32Array.from(biasValues),
      };
    }),
  );
}

/**
 * The output of every layer but the flattening one, for one image, from a single pass through the network.
 * @param image - `[28, 28, 1]` float32 in row order, 0 = paper, 1 = ink
 * @returns in the network's order; each has its own memory
 * @throws DigitImageError if the image hasn't 784 values
 */
export async function layerOutputs(model: LayersModel, image: Float32Array): Promise<LayerActivation[]> {
  if (image.length !== IMAGE_VALUES) {
    throw new DigitImageError(`an image has ${IMAGE_VALUES} values, this one ${image.length}`);
  }
  const shown: { name: string; shape: number[] }[] = [];
  // One tensor for all layers: on a GPU each reading back costs far more than the copying.
  const joined = tidy(() => {
    let current: Tensor = tensor4d(image, [1, HEIGHT, WIDTH, CHANNELS]);
    const outputs: Tensor[] = [];
    for (const layer of model.layers) {
      current = layer.apply(current) as Tensor; // one input, one output
      if (layer.getClassName() === "Flatten") continue;
      shown.push({ name: layer.name, shape: current.shape.slice(1) });
      outputs.push(reshape(current, [-1]));
    }
    return concat(outputs);
  });
  const values = await joined.data<"float32">();
  joined.dispose();
  let start = 0;
  return shown.map(({ name, shape }) => {
    const size = shape.reduce((product, side) => product * side, 1);
    start += size;
    return { name, shape, values: values.slice(start - size, start) };
  });
}

export interface EvaluateOptions {
  /** Images classified at once; 250 by default. */
  readonly batch?: number;
  /** Called after each batch with a snapshot that the loop doesn't change any more. */
  readonly onProgress?: (progress: Evaluation) => void;
  /** Ends the evaluation after the batch under way. */
  readonly signal?: AbortSignal;
  /** Lets messages through once a batch; `nextMacrotask` for example. */
  readonly yieldToEventLoop: () => Promise<void>;
}

/**
 * Classifies the images of a set in their order and counts what was taken for what.
 * @returns counts of the images done; `done < total` if the signal ended it
 * @throws DigitImageError if the set's images aren't 28 × 28
 */
export async function evaluateDigits(
  model: LayersModel,
  set: DigitSet,
  options: EvaluateOptions,
): Promise<Evaluation> {
  if (set.side !== HEIGHT)
    throw new DigitImageError(`images of side ${HEIGHT} are read, these have ${set.side}`);
  const { batch = 250, signal } = options;
  const confusion = new Uint32Array(CLASSES * CLASSES);
  let done = 0;
  let correct = 0;
  while (done < set.count && !signal?.aborted) {
    const end = Math.min(set.count, done + batch);
    const predicted = await classify(model, set, done, end);
    predicted.forEach((digit, offset) => {
      const label = set.labels[done + offset] as number;
      confusion[label * CLASSES + digit]! += 1; // both are in 0 … 9
      if (digit === label) correct++;
    });
    done = end;
    options.onProgress?.({ done, total: set.count, correct, confusion: confusion.slice() });
    await options.yieldToEventLoop();
  }
  return { done, total: set.count, correct, confusion };
}

/** The most probable digit of the images `start` … `end` − 1. */
async function classify(model: LayersModel, set: DigitSet, start: number, end: number): Promise<Int32Array> {
  const pixels = new Float32Array((end - start) * IMAGE_VALUES);
  for (let index = start; index < end; index++)
    pixels.set(digitImage(set, index), (index - start) * IMAGE_VALUES);
  const predicted = tidy(() => {
    const inputs = tensor4d(pixels, [end - start, HEIGHT, WIDTH, CHANNELS]);
    return argMax(model.apply(inputs) as Tensor, -1); // one output
  });
  const classes = await predicted.data<"int32">();
  predicted.dispose();
  return classes;
}
