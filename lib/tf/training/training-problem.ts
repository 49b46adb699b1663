/** What can't be trained, said before anything is computed. */

import type { Augmentation } from "@/lib/datasets/digits/vary-image";
import type { LayerSpec, NetworkSpec, Shape } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { ShapeError } from "@/lib/nn/shape-error";
import { SLOT_NAMES } from "./apply-update";
import { hogLength } from "./hog-inputs";
import { ownImagesProblem } from "./own-images";
import type { TrainingSpec } from "./training-protocol";

const MAX_LEARNING_RATE = 10;
const MAX_BATCH = 1024;
const CLASSES = 10;
/** A smaller image has no whole block of cells, in pixels. */
const SMALLEST_DESCRIBED = 8;

/**
 * Why a run can't be begun as asked, with the numbers in it, or null if it can.
 * @param imageSide - side of the images that there are, in pixels
 */
export function trainingProblem(spec: TrainingSpec, imageSide: number): string | null {
  return settingProblem(spec) ?? dataProblem(spec) ?? networkProblem(spec.network, imageSide);
}

/** Why a network can't learn what images show, or null if it can. @param imageSide - in pixels */
export function networkProblem(spec: NetworkSpec, imageSide: number): string | null {
  if (inputSide(spec.inputShape, imageSide) === null && !takesHog(spec.inputShape, imageSide))
    return `an input of [${spec.inputShape}] can't be cut out of images of side ${imageSide}`;
  const dilated = spec.layers.find(isDilated);
  if (dilated)
    return `TensorFlow.js has no gradient of a dilated convolution (layer ${dilated.name ?? dilated.kind})`;
  try {
    const { rows } = network(spec.layers, spec.inputShape);
    if (rows.every(({ params }) => params === 0)) return "no layer has anything to learn";
    const outputs = rows.at(-1)?.outputShape ?? [];
    return outputs.join() === String(CLASSES) ? null : `the output is [${outputs}], not [${CLASSES}]`;
  } catch (error) {
    if (error instanceof ShapeError) return error.message;
    throw error;
  }
}

/**
 * Side of the square that a network takes out of the middle of each image, in pixels; null if its input is no such square.
 * @param inputShape - `[side, side, 1]`, or `[side · side]` already flattened
 */
export function inputSide(inputShape: Shape, imageSide: number): number | null {
  const [height = 0, width, channels] = inputShape;
  const side = inputShape.length === 1 ? Math.sqrt(height) : height;
  const isSquare = inputShape.length === 1 || (inputShape.length === 3 && width === height && channels === 1);
  return isSquare && Number.isInteger(side) && side >= 1 && side <= imageSide ? side : null;
}

/** Whether a network takes hand-made features in place of pixels. @param inputShape - `[hogLength(imageSide)]` */
export function takesHog(inputShape: Shape, imageSide: number): boolean {
  const [length] = inputShape;
  if (inputShape.length !== 1 || inputSide(inputShape, imageSide) !== null) return false;
  return imageSide >= SMALLEST_DESCRIBED && length === hogLength(imageSide);
}

function settingProblem({
  optimiser,
  learningRate,
  batch,
  seed,
  validateEvery,
  augmentation,
}: TrainingSpec): string | null {
  if (!Object.hasOwn(SLOT_NAMES, optimiser)) return `no optimiser is called ${optimiser}`;
  if (!(learningRate > 0 && learningRate <= MAX_LEARNING_RATE))
    return `a learning rate is in (0, ${MAX_LEARNING_RATE}], got ${learningRate}`;
  if (!Number.isInteger(batch) || batch < 1 || batch > MAX_BATCH)
    return `a batch has 1 to ${MAX_BATCH} examples, got ${batch}`;
  if (!Number.isSafeInteger(seed)) return `a seed is a whole number, got ${seed}`;
  if (!Number.isInteger(validateEvery) || validateEvery < 0)
    return `the held-out images are looked at after a whole number of steps, got ${validateEvery}`;
  return augmentation ? augmentationProblem(augmentation) : null;
}

function augmentationProblem({ shift, rotation, zoom, noise }: Augmentation): string | null {
  const isIn = (value: number, most: number) => value >= 0 && value <= most;
  if (isIn(shift, 28) && isIn(rotation, 180) && isIn(zoom, 90) && isIn(noise, 100)) return null;
  return `an image is shifted by 0 … 28, turned by 0 … 180, zoomed by 0 … 90 and noised by 0 … 100, got ${[shift, rotation, zoom, noise]}`;
}

function dataProblem({ data }: TrainingSpec): string | null {
  return typeof data === "string" ? null : ownImagesProblem(data);
}

function isDilated(layer: LayerSpec): boolean {
  return "dilation" in layer && [layer.dilation ?? 1].flat().some((step) => step !== 1);
}
