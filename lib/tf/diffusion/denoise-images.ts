/** Draws images from noise. */

import { denoise, evenTimes, seededNoise } from "@/lib/diffusion/denoise";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { joined, UNET_PREDICTS } from "@/lib/diffusion/unet/noisy-batch";
import { wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian, gaussianArray } from "@/lib/math/gaussian";
import { JobError } from "@/lib/tf/failure";
import {
  type DenoiseFrame,
  type DenoiseProgress,
  type DenoiseReply,
  type DenoiseRequest,
  type GivenUNet,
  type ImageOrder,
  MOST_GUIDANCE,
  MOST_IMAGES,
  MOST_STEPS,
} from "./diffusion-protocol";
import { promptWords } from "./fruit-examples";
import { guidedPredict, UNetPredictor } from "./unet-predictor";

/** What drawing needs of the worker. */
export interface DenoiseSurroundings {
  /** Lets messages through; it throws once nobody wants the job any more. */
  readonly pause: () => Promise<void>;
  /** Says whether a message is due. */
  readonly isDue: () => boolean;
  readonly onProgress: (progress: DenoiseProgress) => void;
}

/** Where nobody waits for messages, nor can give the job up. */
export const UNWATCHED: DenoiseSurroundings = {
  pause: async () => undefined,
  isDue: () => false,
  onProgress: () => undefined,
};

/** Pixels in [−1, 1]: what lies beyond isn't an image. */
const CLIP = 1;

/**
 * Draws the images of a job, all at once.
 * @throws JobError "bad-request", or what `pause` throws
 */
export async function denoiseImages(
  { spec, weights }: GivenUNet,
  request: DenoiseRequest,
  surroundings: DenoiseSurroundings,
): Promise<DenoiseReply> {
  requireSound(spec, request);
  const { images, from } = request;
  const first = from?.index ?? 0;
  const start = from?.x ?? startNoise(spec, images);
  const told = new ToldFrames(request, surroundings);
  if (first === 0) told.add({ index: 0, time: 1, x: start, image: null });
  let x = start;
  const network = new UNetPredictor(spec, weights);
  try {
    for await (const step of denoise(chainOf(network, request, start, surroundings.pause))) {
      x = step.x;
      told.add({ index: first + step.index, time: step.time, x, image: step.image });
      await surroundings.pause();
    }
  } finally {
    network.dispose();
  }
  return { side: spec.side, x, frames: told.kept };
}

/** Frames on their way to the page. */
class ToldFrames {
  /** All of them, or the newest, as the job has it. */
  kept: DenoiseFrame[] = [];
  /** How many of them the page has been told. */
  #told = 0;
  readonly #request: DenoiseRequest;
  readonly #surroundings: DenoiseSurroundings;

  constructor(request: DenoiseRequest, surroundings: DenoiseSurroundings) {
    this.#request = request;
    this.#surroundings = surroundings;
  }

  add(frame: DenoiseFrame): void {
    const { watch, steps } = this.#request;
    if (watch === "none") return;
    if (watch === "newest") {
      this.kept = [];
      this.#told = 0;
    }
    this.kept.push(frame);
    if (!this.#surroundings.isDue()) return;
    this.#surroundings.onProgress({ steps, frames: this.kept.slice(this.#told) });
    this.#told = this.kept.length;
  }
}

/** The noise that images start from, each by its own seed. */
export function startNoise({ side, colours }: UNetSpec, images: readonly ImageOrder[]): Float32Array {
  return joined(images.map(({ seed }) => gaussianArray(side * side * colours, createGaussian(seed))));
}

function chainOf(
  network: UNetPredictor,
  request: DenoiseRequest,
  start: Float32Array,
  pause: () => Promise<void>,
) {
  const { images, sampler, eta, steps, guidance, from } = request;
  const { spec } = network;
  const fresh = images.map(({ seed }) => seededNoise(seed, spec.side * spec.side * spec.colours));
  const words = images.map((order) => orderedWords(spec, order));
  return {
    start,
    times: evenTimes(steps).slice(from?.index ?? 0),
    schedule: fruitSchedule(spec),
    sampler,
    eta,
    predict: guidedPredict(network, words, { weight: guidance, pause }),
    predicts: UNET_PREDICTS,
    noiseFor: (time: number) => joined(fresh.map((noise) => noise(time))),
    clip: CLIP,
  } as const;
}

function orderedWords(spec: UNetSpec, { prompt, towards }: ImageOrder): Float32Array {
  const words = wordWeights(spec, promptWords(prompt));
  if (towards === undefined) return words;
  const others = wordWeights(spec, promptWords(towards.prompt));
  return words.map((weight, index) => weight + towards.share * ((others[index] ?? 0) - weight));
}

function requireSound(
  { side, colours }: UNetSpec,
  { images, steps, guidance, eta, from }: DenoiseRequest,
): void {
  const rules: readonly (readonly [boolean, string])[] = [
    [isWithin(images.length, 1, MOST_IMAGES), `1 to ${MOST_IMAGES} images, not ${images.length}`],
    [Number.isInteger(steps) && isWithin(steps, 1, MOST_STEPS), `1 to ${MOST_STEPS} steps, not ${steps}`],
    [isWithin(guidance, 0, MOST_GUIDANCE), `guidance from 0 to ${MOST_GUIDANCE}, not ${guidance}`],
    [isWithin(eta, 0, 1), `eta from 0 to 1, not ${eta}`],
    [
      from === null || isWithin(from.index, 0, steps - 1),
      `a chain of ${steps} steps has none after ${from?.index}`,
    ],
    [from === null || from.x.length === images.length * side * side * colours, "as much noise as images"],
  ];
  for (const [isMet, rule] of rules) if (!isMet) throw new JobError("bad-request", rule);
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
