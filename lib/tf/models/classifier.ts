/** A network that tells what an image shows, at work: load it, watch every layer, measure it. */

import { concat, reshape, type Tensor, tensor4d, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { buildModel } from "@/lib/tf/build-model";
import { loadWeights, type ModelFiles } from "@/lib/tf/model-files";
import type { Evaluation, FinishedEvaluation, LayerActivation, LayerWeights } from "@/lib/tf/protocol";
import { greatest } from "@/lib/tf/training/cross-entropy";

/** An image that hasn't the size that a network takes. */
export class ImageSizeError extends Error {
  override readonly name = "ImageSizeError";
}

const CLASSES = 10;

/**
 * A trained network. The caller owns it and disposes it.
 * @param spec - takes one square grey image and ends in ten probabilities
 * @throws ModelFileError if a file is missing, broken or belongs to another network; no tensor is left behind then
 */
export function loadClassifier(spec: NetworkSpec, files: ModelFiles): LayersModel {
  const model = buildModel(spec.layers, spec.inputShape, 0);
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
 * @param image - `[height, width, channels]` float32 in row order, values in [0, 1]
 * @returns in the network's order; each has its own memory
 * @throws ImageSizeError if the network takes images of another size
 */
export async function layerOutputs(model: LayersModel, image: Float32Array): Promise<LayerActivation[]> {
  const shape = imageShape(model);
  const [height, width, channels] = shape;
  if (image.length !== height * width * channels)
    throw new ImageSizeError(`an image has ${height * width * channels} values, this one ${image.length}`);
  const shown: { name: string; shape: number[] }[] = [];
  // One tensor for all layers: on a GPU each reading back costs far more than the copying.
  const joined = tidy(() => {
    let current: Tensor = tensor4d(image, [1, ...shape]);
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

/**
 * The probabilities of the classes for many images, a batch at a time.
 * @param images - one after the other, each `[height, width, channels]` float32 in row order, values in [0, 1]
 * @returns `[count, classes]` in row order; cut short if the signal ended it
 * @throws ImageSizeError if there is no whole number of images, or none
 */
export async function classProbabilities(
  model: LayersModel,
  images: Float32Array,
  options: Pick<EvaluateOptions, "batch" | "signal" | "yieldToEventLoop">,
): Promise<Float32Array> {
  const shape = imageShape(model);
  const area = shape[0] * shape[1] * shape[2];
  const count = images.length / area;
  if (!Number.isInteger(count) || count === 0)
    throw new ImageSizeError(`images have ${area} values each, these have ${images.length} in all`);
  const { batch = 250, signal } = options;
  const parts: Float32Array[] = [];
  for (let start = 0; start < count && !signal?.aborted; start += batch) {
    const end = Math.min(count, start + batch);
    const outputs = tidy(() => {
      const inputs = tensor4d(images.subarray(start * area, end * area), [end - start, ...shape]);
      return model.apply(inputs) as Tensor; // one output
    });
    parts.push(await outputs.data<"float32">());
    outputs.dispose();
    await options.yieldToEventLoop();
  }
  const joined = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
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
 * @returns counts of the images done, and the answers to them; `done < total` if the signal ended it
 * @throws ImageSizeError if the network takes images of another size
 */
export async function evaluateClassifier(
  model: LayersModel,
  set: DigitSet,
  options: EvaluateOptions,
): Promise<FinishedEvaluation> {
  const [height] = imageShape(model);
  if (set.side !== height)
    throw new ImageSizeError(`images of side ${height} are read, these have ${set.side}`);
  const { batch = 250, signal } = options;
  const confusion = new Uint32Array(CLASSES * CLASSES);
  const answers = {
    labels: set.labels.slice(),
    predicted: new Uint8Array(set.count),
    confidence: new Float32Array(set.count),
  };
  let done = 0;
  let correct = 0;
  while (done < set.count && !signal?.aborted) {
    const end = Math.min(set.count, done + batch);
    const probabilities = await classify(model, set, done, end);
    for (let index = done; index < end; index++) {
      const first = (index - done) * CLASSES;
      const answer = greatest(probabilities, first, CLASSES);
      answers.predicted[index] = answer;
      answers.confidence[index] = probabilities[first + answer] as number; // a class
      const label = set.labels[index] as number;
      confusion[label * CLASSES + answer]! += 1; // both are in 0 … 9
      if (answer === label) correct++;
    }
    done = end;
    options.onProgress?.({ done, total: set.count, correct, confusion: confusion.slice() });
    await options.yieldToEventLoop();
  }
  return { done, total: set.count, correct, confusion, answers };
}

/** The probabilities, `[images, 10]`, for the images `start` … `end` − 1. */
async function classify(
  model: LayersModel,
  set: DigitSet,
  start: number,
  end: number,
): Promise<Float32Array> {
  const area = set.side * set.side;
  const pixels = new Float32Array((end - start) * area);
  for (let index = start; index < end; index++) pixels.set(digitImage(set, index), (index - start) * area);
  const probabilities = tidy(() => {
    const inputs = tensor4d(pixels, [end - start, ...imageShape(model)]);
    return model.apply(inputs) as Tensor; // one output
  });
  const values = await probabilities.data<"float32">();
  probabilities.dispose();
  return values;
}

/** Height, width and channels of the images that a network takes. */
function imageShape(model: LayersModel): [height: number, width: number, channels: number] {
  const [, height = 0, width = 0, channels = 0] = model.inputs[0]?.shape ?? [];
  return [height ?? 0, width ?? 0, channels ?? 0];
}
