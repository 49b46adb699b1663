/** What a network draws, on one sheet to look at. */

import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { mixSeed } from "@/lib/math/gaussian";
import { denoiseImages, UNWATCHED } from "@/lib/tf/diffusion/denoise-images";
import type { GivenUNet } from "@/lib/tf/diffusion/diffusion-protocol";
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
const CHAIN = { sampler: "ddim", eta: 0, from: null, watch: "none" } as const;

/** The pictures that a network draws for some prompts, `[side, side, 3]` each. @param weights - in the order of `unetParameters` */
export async function drawPrompts(
  spec: UNetSpec,
  weights: Float32Array,
  { prompts, steps, guidance, seed }: SheetOptions,
): Promise<Float32Array[]> {
  const network: GivenUNet = { spec, weights };
  const orders = prompts.map((prompt, index) => ({ prompt, seed: mixSeed(seed, index) }));
  const pixels = spec.side * spec.side * spec.colours;
  const pictures: Float32Array[] = [];
  for (let first = 0; first < orders.length; first += TOGETHER) {
    const images = orders.slice(first, first + TOGETHER);
    const { x } = await denoiseImages(network, { ...CHAIN, network, images, steps, guidance }, UNWATCHED);
    for (const index of images.keys()) pictures.push(x.slice(index * pixels, (index + 1) * pixels));
  }
  return pictures;
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
