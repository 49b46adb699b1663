/** An image as numbers, ready for a network. */

/** Long side of the pictures that demos work on, in pixels. */
export const MAX_PICTURE_SIDE = 384;

/** One image, in colour and in grey; values in [0, 1], row order. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `[height, width]` float32: luma of the gamma-encoded values. */
  readonly grey: Float32Array;
  /** `[height, width, 3]` float32: red, green, blue. */
  readonly colour: Float32Array;
}

/** Pixels as a canvas gives them: four bytes each, opaque. */
export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** The largest size of the same shape whose long side is at most `maxSide`; never larger than the image, never under 1 pixel. */
export function fitSize(
  size: { readonly width: number; readonly height: number },
  maxSide: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, maxSide / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/**
 * The picture made of a canvas' pixels.
 * @see ITU-R BT.601-7, section 2.5.1: luma = 0.299 R + 0.587 G + 0.114 B
 */
export function pictureFromRgba({ width, height, rgba }: RgbaPixels): Picture {
  const count = width * height;
  const grey = new Float32Array(count);
  const colour = new Float32Array(count * 3);
  for (let pixel = 0; pixel < count; pixel += 1) {
    // rgba has four bytes for each of the pixels
    const red = rgba[pixel * 4]! / 255;
    const green = rgba[pixel * 4 + 1]! / 255;
    const blue = rgba[pixel * 4 + 2]! / 255;
    grey[pixel] = 0.299 * red + 0.587 * green + 0.114 * blue;
    colour[pixel * 3] = red;
    colour[pixel * 3 + 1] = green;
    colour[pixel * 3 + 2] = blue;
  }
  return { width, height, grey, colour };
}
