/** Variants of an image to learn from: what still shows the same thing when moved a little, turned, resized or blurred by noise. */

import { createRandom } from "@/lib/math/random";
import { warpDigit } from "./augment-digit";

/** How far an image may be changed; every amount is drawn uniformly in ± its range. */
export interface Augmentation {
  /** In pixels, separately each way. */
  readonly shift: number;
  /** In degrees. */
  readonly rotation: number;
  /** In percent: 15 means 85 % … 115 % of the size. */
  readonly zoom: number;
  /** Share of each pixel that may be noise, in percent. */
  readonly noise: number;
  /** Whether every other image, at random, is seen in a mirror. */
  readonly flip: boolean;
}

/** Images as they are. */
export const NO_AUGMENTATION: Augmentation = { shift: 0, rotation: 0, zoom: 0, noise: 0, flip: false };

/** Whether nothing would be changed. */
export function isPlain({ shift, rotation, zoom, noise, flip }: Augmentation): boolean {
  return shift === 0 && rotation === 0 && zoom === 0 && noise === 0 && !flip;
}

/**
 * A variant of an image.
 * @param image - `[side, side]` in row order, 0 = paper, 1 = ink
 * @param seed - the same seed gives the same variant
 * @returns a new image of the same size, values in [0, 1]; what comes from outside is paper
 */
export function varyImage(
  image: Float32Array,
  side: number,
  augmentation: Augmentation,
  seed: number,
): Float32Array<ArrayBuffer> {
  const random = createRandom(seed);
  const within = (range: number) => range * (2 * random() - 1);
  const angle = (within(augmentation.rotation) * Math.PI) / 180;
  const factor = 1 / (1 + within(augmentation.zoom) / 100);
  const shiftX = within(augmentation.shift);
  const shiftY = within(augmentation.shift);
  const share = (augmentation.noise / 100) * random();
  const mirror = augmentation.flip && random() < 0.5 ? -1 : 1;
  const cos = factor * Math.cos(angle);
  const sin = factor * Math.sin(angle);
  const map = { xx: mirror * cos, xy: mirror * sin, yx: -sin, yy: cos, shiftX, shiftY };
  const moved = warpDigit(image, side, map);
  return share === 0 ? moved : moved.map((value) => value + share * (random() - value));
}

/**
 * Images of a batch, each in a variant of its own.
 * @param images - `[count, side, side]` in row order; they aren't changed
 * @param first - number of the first one in the whole run: it decides the variants together with the seed
 */
export function varyImages(
  images: Float32Array,
  side: number,
  augmentation: Augmentation,
  { seed, first }: { readonly seed: number; readonly first: number },
): Float32Array {
  if (isPlain(augmentation)) return images;
  const area = side * side;
  const varied = new Float32Array(images.length);
  for (let start = 0, at = first; start < images.length; start += area, at++) {
    varied.set(varyImage(images.subarray(start, start + area), side, augmentation, mixed(seed, at)), start);
  }
  return varied;
}

/** One seed out of two numbers, neighbours far apart. */
function mixed(seed: number, at: number): number {
  const one = Math.imul(seed ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b);
  return (one ^ (one >>> 13)) >>> 0;
}
