/** Ways to make a digit hard to read, each of a chosen strength. */

import { createRandom } from "@/lib/math/random";
import { warpDigit } from "./augment-digit";

export interface DigitStress {
  /** To the right and down, in pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Clockwise, in degrees. */
  readonly rotation: number;
  /** Size, in percent of the original. */
  readonly scale: number;
  /** Share of noise in each pixel, in percent: 0 leaves the image, 100 leaves nothing of it. */
  readonly noise: number;
  /** Decides the noise. */
  readonly seed: number;
}

/**
 * The image under stress.
 * @param image - `[side, side]` in row order, 0 = paper, 1 = ink
 * @returns a new image of the same size, values in [0, 1]
 */
export function stressDigit(
  image: Float32Array,
  side: number,
  stress: DigitStress,
): Float32Array<ArrayBuffer> {
  const { shiftX, shiftY, rotation, scale, noise, seed } = stress;
  const angle = (rotation * Math.PI) / 180;
  const factor = 100 / scale;
  const cos = factor * Math.cos(angle);
  const sin = factor * Math.sin(angle);
  const moved = warpDigit(image, side, { xx: cos, xy: sin, yx: -sin, yy: cos, shiftX, shiftY });
  if (noise === 0) return moved;
  const random = createRandom(seed);
  const share = noise / 100;
  return moved.map((value) => value + share * (random() - value));
}
