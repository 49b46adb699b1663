/** What a U-Net is told beside the image, and how an image lies in its cells. */

import { mapSide, type UNetSpec, wordCount } from "./unet-spec";

/** Angular frequency of the slowest and of the fastest wave, for a time from 0 to 1: a quarter turn, and sixteen turns. */
const SLOWEST = Math.PI / 2;
const FASTEST = 32 * Math.PI;

/**
 * The time as sines, then cosines, of waves that are faster and faster.
 * @param times - from 0 (no noise) to 1 (nothing but noise), one an image
 * @returns `[images, 2 · timeWaves]`
 * @see Vaswani et al. 2017, section 3.5, https://arxiv.org/abs/1706.03762
 */
export function timeFeatures({ timeWaves }: UNetSpec, times: readonly number[]): Float32Array {
  const features = new Float32Array(times.length * 2 * timeWaves);
  for (const [image, time] of times.entries()) {
    const start = image * 2 * timeWaves;
    for (let wave = 0; wave < timeWaves; wave++) {
      const angle = time * SLOWEST * (FASTEST / SLOWEST) ** (wave / Math.max(1, timeWaves - 1));
      features[start + wave] = Math.sin(angle);
      features[start + timeWaves + wave] = Math.cos(angle);
    }
  }
  return features;
}

/**
 * One number a word, 1 for the words that are meant.
 * @param chosen - for each slot of the prompt the number of its word from 0, or null for a word left out
 * @throws RangeError if a slot has no such word
 */
export function wordWeights(spec: UNetSpec, chosen: readonly (number | null)[]): Float32Array {
  const weights = new Float32Array(wordCount(spec));
  let start = 0;
  for (const [slot, count] of spec.words.entries()) {
    const word = chosen[slot] ?? count;
    if (!Number.isInteger(word) || word < 0 || word > count || (word === count && chosen[slot] != null))
      throw new RangeError(`slot ${slot} of the prompt has ${count} words, asked for word ${word}`);
    weights[start + word] = 1;
    start += count + 1;
  }
  return weights;
}

/** Squares of pixels as channels: `[images, side, side, colours]` → `[images, side / patch, side / patch, patch · patch · colours]`. */
export function spaceToDepth(spec: UNetSpec, pixels: Float32Array): Float32Array {
  const cells = new Float32Array(pixels.length);
  const run = spec.patch * spec.colours;
  for (let start = 0; start < pixels.length; start += run) {
    const pixel = pixelOfRun(spec, start / run);
    cells.set(pixels.subarray(pixel, pixel + run), start);
  }
  return cells;
}

/** The other way, see {@link spaceToDepth}. */
export function depthToSpace(spec: UNetSpec, cells: Float32Array): Float32Array {
  const pixels = new Float32Array(cells.length);
  const run = spec.patch * spec.colours;
  for (let start = 0; start < cells.length; start += run)
    pixels.set(cells.subarray(start, start + run), pixelOfRun(spec, start / run));
  return pixels;
}

/** Where a row of a square, which lies together in both, begins among the pixels. @param run - counted as cells have them */
function pixelOfRun(spec: UNetSpec, run: number): number {
  const { side, patch, colours } = spec;
  const cells = mapSide(spec);
  const inner = run % patch;
  const cell = (run - inner) / patch;
  const column = cell % cells;
  // Rows of cells, over all images: they lie under each other in both.
  const row = (cell - column) / cells;
  return ((row * patch + inner) * side + column * patch) * colours;
}
