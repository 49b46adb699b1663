/** The image that the network reads, from the state. */

import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { normaliseDrawing } from "@/lib/datasets/digits/normalise-drawing";
import { sampleStrip } from "@/lib/datasets/digits/sample-strip";
import type { DigitSource } from "./digit-source.model";
import { toPadStrokes } from "./strokes.model";

/** A test image of the strip. */
export interface StripImage {
  readonly digit: number;
  /** `[28, 28]` float32, 0 = paper, 1 = ink. */
  readonly image: Float32Array;
}

/** The images to choose from: one of each digit that the set has. */
export function stripImages(set: DigitSet, seed: number): StripImage[] {
  return sampleStrip(set.labels, seed)
    .map((index, digit) => ({ index, digit }))
    .filter(({ index }) => index !== -1)
    .map(({ index, digit }) => ({ digit, image: digitImage(set, index) }));
}

/** The drawing as MNIST would have it, or the chosen test image; null where there is none. */
export function shownImage(
  source: "sample" | "drawing",
  strokes: DigitSource["strokes"],
  sample: StripImage | undefined,
): Float32Array | null {
  return source === "drawing" ? normaliseDrawing(toPadStrokes(strokes)) : (sample?.image ?? null);
}

/** Number of pixels of an image with any ink. */
export function inkedPixels(image: Float32Array): number {
  return image.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
}
