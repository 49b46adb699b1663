/** A picture of clothes seen in a mirror is one of clothes: what a network may learn from as well. */

/**
 * The image, or what a mirror beside it shows, each as likely.
 * @param image - `[side, side]` in row order
 * @param random - gives numbers uniform in [0, 1)
 */
export function mirroredAtRandom(
  image: Float32Array<ArrayBuffer>,
  side: number,
  random: () => number,
): Float32Array<ArrayBuffer> {
  if (random() < 0.5) return image;
  const target = new Float32Array(image.length);
  for (let start = 0; start < image.length; start += side) {
    target.set(image.subarray(start, start + side).toReversed(), start);
  }
  return target;
}
