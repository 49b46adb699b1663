/** How the values of a map become grey levels. */
export type GreyScale =
  /** 0 is black, 1 is white; what lies outside is cut off. */
  | { readonly kind: "clamped" }
  /** 0 is mid-grey; −`limit` is black, +`limit` is white. */
  | { readonly kind: "signed"; readonly limit: number }
  /** 0 is the colour of paper, `limit` that of ink: for activations that are never negative. */
  | { readonly kind: "ink"; readonly limit: number };

/** Grey level of a value, in [0, 255]. Not-a-number is mid-grey. */
export function greyLevel(value: number, scale: GreyScale): number {
  if (Number.isNaN(value)) return 128;
  const limit = scale.kind === "clamped" ? 1 : Math.max(scale.limit, Number.EPSILON);
  const share = scale.kind === "signed" ? 0.5 + value / (2 * limit) : value / limit;
  return Math.round(255 * Math.min(Math.max(share, 0), 1));
}

/** The largest magnitude among the values; 0 for none. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    const magnitude = Math.abs(values[index] as number); // in range
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/**
 * RGBA pixels of one channel (or of three side by side) of a map.
 * @param values - `[height, width, channels]` in row order
 * @param channel - which channel to draw in grey; all three as colours with "rgb"
 */
export function mapPixels(
  values: Float32Array,
  channels: number,
  channel: number | "rgb",
  scale: GreyScale,
): Uint8ClampedArray<ArrayBuffer> {
  const count = values.length / channels;
  const pixels = new Uint8ClampedArray(count * 4);
  for (let index = 0; index < count; index += 1) {
    const first = index * channels;
    const at = index * 4;
    if (channel === "rgb") {
      for (let colour = 0; colour < 3; colour += 1) {
        pixels[at + colour] = greyLevel(values[first + colour] as number, scale); // in range
      }
    } else {
      const level = greyLevel(values[first + channel] as number, scale); // in range
      pixels[at] = level;
      pixels[at + 1] = level;
      pixels[at + 2] = level;
    }
    pixels[at + 3] = 255;
  }
  return pixels;
}
