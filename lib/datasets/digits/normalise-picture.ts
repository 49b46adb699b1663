/** A photograph or scan of a handwritten digit turned into an image as MNIST has them. */

import { inkCentre } from "./ink";
import { DIGIT_BOX, DIGIT_CENTRE, DIGIT_SIDE } from "./normalise-drawing";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Darkness below this share of the darkest is paper: shadows and grain. */
const PAPER = 0.35;

/** A picture whose darkest and lightest differ by less is blank. */
const LEAST_CONTRAST = 0.15;

/**
 * The digit of a picture: `[28, 28]` float32 in row order, 0 = paper, 1 = ink; null if there is nothing on the paper.
 *
 * What the border shows most is taken for paper, so that light ink on dark works too. Faint shades are left out; the ink is scaled
 * to fit a box of 20 × 20 pixels and moved so that its centre of mass is at the centre.
 * @param grey - `[height, width]` float32, values in [0, 1], 0 = black
 */
export function normalisePicture(grey: Float32Array, size: Size): Float32Array<ArrayBuffer> | null {
  const ink = inkOf(grey, size, PAPER);
  const box = ink && inkBox(ink, size);
  if (!ink || !box) return null;
  const scale = DIGIT_BOX / Math.max(box.width, box.height);
  const start = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const placed = resample(ink, size, { scale, centre: start });
  const centre = inkCentre(placed, DIGIT_SIDE);
  if (centre === null) return null;
  const moved = {
    x: start.x + (centre.x - DIGIT_CENTRE) / scale,
    y: start.y + (centre.y - DIGIT_CENTRE) / scale,
  };
  return stretched(resample(ink, size, { scale, centre: moved }));
}

/** Shades of a garment count, where those of ink don't. */
const BACKDROP = 0.08;

/**
 * The garment of a picture on a plain background: `[28, 28]` float32 in row order, 0 = background; null if there is nothing on it. It
 * fills the image but for a pixel at each edge, as the clothes of Fashion-MNIST do, and keeps its shades.
 * @param grey - `[height, width]` float32, values in [0, 1], 0 = black
 */
export function normaliseGarment(grey: Float32Array, size: Size): Float32Array<ArrayBuffer> | null {
  const shades = inkOf(grey, size, BACKDROP);
  const box = shades && inkBox(shades, size);
  if (!shades || !box) return null;
  const scale = (DIGIT_SIDE - 2) / Math.max(box.width, box.height);
  const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return stretched(resample(shades, size, { scale, centre }));
}

/** How much each pixel differs from the paper, [0, 1]; null for a blank picture. */
function inkOf(grey: Float32Array, size: Size, ignored: number): Float32Array | null {
  const paper = borderMedian(grey, size);
  const differences = grey.map((value) => Math.abs(value - paper));
  const most = differences.reduce((largest, value) => Math.max(largest, value), 0);
  if (most < LEAST_CONTRAST) return null;
  return differences.map((value) => Math.max(0, (value / most - ignored) / (1 - ignored)));
}

function borderMedian(grey: Float32Array, { width, height }: Size): number {
  const border = grey
    .filter((_, index) => {
      const x = index % width;
      const y = Math.floor(index / width);
      return x === 0 || y === 0 || x === width - 1 || y === height - 1;
    })
    .sort();
  return border[Math.floor(border.length / 2)] ?? 1;
}

function inkBox(ink: Float32Array, { width }: Size) {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  ink.forEach((value, index) => {
    if (value <= 0) return;
    const x = index % width;
    const y = Math.floor(index / width);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Points of ink taken in each pixel, along each axis. */
const SAMPLES = 6;

/** The ink round a centre on 28 × 28 pixels: each the mean of its square, or the nearest ink where the picture is smaller. */
function resample(
  ink: Float32Array,
  { width, height }: Size,
  { scale, centre }: { readonly scale: number; readonly centre: { readonly x: number; readonly y: number } },
): Float32Array<ArrayBuffer> {
  const at = (x: number, y: number) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    return column >= 0 && row >= 0 && column < width && row < height ? (ink[row * width + column] ?? 0) : 0;
  };
  return Float32Array.from({ length: DIGIT_SIDE * DIGIT_SIDE }, (_, index) => {
    let sum = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = (index % DIGIT_SIDE) + ((sample % SAMPLES) + 0.5) / SAMPLES - DIGIT_SIDE / 2;
      const y =
        Math.floor(index / DIGIT_SIDE) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - DIGIT_SIDE / 2;
      sum += at(centre.x + x / scale, centre.y + y / scale);
    }
    return sum / (SAMPLES * SAMPLES);
  });
}

/** Full ink where it is darkest: thin pens come out pale after scaling down. */
function stretched(pixels: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const most = pixels.reduce((largest, value) => Math.max(largest, value), 0);
  return most > 0 ? pixels.map((value) => Math.min(1, value / most)) : pixels;
}
