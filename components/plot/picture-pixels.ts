/**
 * The pixels of a picture, ready to be drawn.
 * @param values - `[side, side, 3]`; −reach is black, reach is white, what lies beyond is cut off
 */
export function picturePixels(values: Float32Array, reach: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray((values.length / 3) * 4);
  for (let from = 0, to = 0; from < values.length; from += 3, to += 4) {
    for (let colour = 0; colour < 3; colour++) {
      const value = values[from + colour] ?? 0;
      pixels[to + colour] = ((value / reach + 1) / 2) * 255;
    }
    pixels[to + 3] = 255;
  }
  return pixels;
}
