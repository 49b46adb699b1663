/** A signed map and the image it belongs to, in one picture. */

import { divergingPixel } from "./diverging-palette";

/** How much of the colour of the map full ink covers. */
const INK_SHARE = 0.6;

/**
 * The colours of the map, darkened where the image has ink (lightened where zero itself is dark).
 * @param values - of the map, and `image` in [0, 1], of one size
 * @param palette - as `divergingPalette` makes it
 */
export function overlayPixels(
  values: ArrayLike<number>,
  image: Float32Array,
  palette: Uint32Array,
  limit: number,
): Uint8ClampedArray<ArrayBuffer> {
  const words = Uint32Array.from(values, (value) => divergingPixel(palette, value, limit));
  const pixels = new Uint8ClampedArray(words.buffer);
  const zero = new Uint8Array(Uint32Array.of(divergingPixel(palette, 0, 1)).buffer);
  const ink = (zero[0] as number) > 127 ? 0 : 255; // four bytes
  image.forEach((value, index) => {
    const share = INK_SHARE * value;
    for (let colour = 4 * index; colour < 4 * index + 3; colour++) {
      pixels[colour] = (1 - share) * (pixels[colour] as number) + share * ink; // in range
    }
  });
  return pixels;
}
