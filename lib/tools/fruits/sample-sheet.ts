/** What a network draws, on one sheet to look at. */

import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import { denoise, evenTimes, seededNoise } from "@/lib/diffusion/denoise";
import { fruitSchedule } from "@/lib/diffusion/unet/fruit-networks";
import { joined, UNET_PREDICTS } from "@/lib/diffusion/unet/noisy-batch";
import { wordWeights } from "@/lib/diffusion/unet/unet-inputs";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian, gaussianArray, mixSeed } from "@/lib/math/gaussian";
import { promptWords } from "@/lib/tf/diffusion/fruit-examples";
import { guidedPredict, UNetPredictor } from "@/lib/tf/diffusion/unet-predictor";
import { pngFile } from "./png";

export interface SheetOptions {
  readonly prompts: readonly Prompt[];
  readonly columns: number;
  readonly steps: number;
  readonly guidance: number;
  readonly seed: number;
}

/** Images that are drawn together. */
const TOGETHER = 6;

/** The pictures that a network draws for some prompts, `[side, side, 3]` each. @param weights - in the order of `unetParameters` */
export async function drawPrompts(
  spec: UNetSpec,
  weights: Float32Array,
  options: SheetOptions,
): Promise<Float32Array[]> {
  const network = new UNetPredictor(spec, weights);
  try {
    const pictures: Float32Array[] = [];
    for (let first = 0; first < options.prompts.length; first += TOGETHER)
      pictures.push(...(await drawSome(network, first, options)));
    return pictures;
  } finally {
    network.dispose();
  }
}

async function drawSome(
  network: UNetPredictor,
  first: number,
  { prompts, steps, guidance, seed }: SheetOptions,
): Promise<Float32Array[]> {
  const { spec } = network;
  const words = prompts
    .slice(first, first + TOGETHER)
    .map((prompt) => wordWeights(spec, promptWords(prompt)));
  const pixels = spec.side * spec.side * spec.colours;
  const starts = words.map((_, index) => gaussianArray(pixels, createGaussian(mixSeed(seed, first + index))));
  const chain = denoise({
    start: joined(starts),
    times: evenTimes(steps),
    schedule: fruitSchedule(spec),
    sampler: "ddim",
    predict: guidedPredict(network, words, { weight: guidance }),
    predicts: UNET_PREDICTS,
    noiseFor: seededNoise(seed, pixels * words.length),
    clip: 1,
  });
  let last = joined(starts);
  for await (const { x } of chain) last = x;
  return words.map((_, index) => last.slice(index * pixels, (index + 1) * pixels));
}

/** Pictures side by side, twice as large as they are. */
export function sheetPng(pictures: readonly Float32Array[], side: number, columns: number): Uint8Array {
  const zoom = 2;
  const cell = zoom * side + 4;
  const rows = Math.ceil(pictures.length / columns);
  const [width, height] = [cell * columns, cell * rows];
  const rgb = new Uint8Array(3 * width * height).fill(255);
  for (const [index, picture] of pictures.entries()) {
    const left = (index % columns) * cell;
    const top = Math.floor(index / columns) * cell;
    for (let at = 0; at < zoom * zoom * side * side; at++) {
      const [row, column] = [Math.floor(at / (zoom * side)), at % (zoom * side)];
      const from = 3 * (Math.floor(row / zoom) * side + Math.floor(column / zoom));
      const to = 3 * ((top + row) * width + left + column);
      for (let colour = 0; colour < 3; colour++)
        rgb[to + colour] = Math.max(
          0,
          Math.min(255, Math.round(127.5 * ((picture[from + colour] ?? 0) + 1))),
        );
    }
  }
  return pngFile(width, height, rgb);
}
