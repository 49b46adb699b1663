/** Pushing every pixel a little, none of them further than ε. */

/**
 * One step along the sign of a direction, for each pixel, kept within the range of a pixel.
 * @param direction - only its signs count; a pixel whose direction is 0 stays
 * @see Goodfellow, Shlens & Szegedy 2015, "Explaining and Harnessing Adversarial Examples", section 4
 */
export function signStep(
  image: Float32Array,
  direction: ArrayLike<number>,
  size: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(image, (value, index) => inRange(value + size * Math.sign(direction[index] ?? 0)));
}

/**
 * An image brought back to at most ε from another, pixel by pixel, and into the range of a pixel.
 * @see Madry et al. 2018, "Towards Deep Learning Models Resistant to Adversarial Attacks", section 2.1
 */
export function projected(
  image: Float32Array,
  centre: Float32Array,
  epsilon: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(image, (value, index) => {
    const middle = centre[index] as number; // images of one size
    return inRange(Math.min(Math.max(value, middle - epsilon), middle + epsilon));
  });
}

/** Signs drawn at random, −1 and 1 alike. @param random - uniform in [0, 1) */
export function randomSigns(random: () => number, length: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, () => (random() < 0.5 ? -1 : 1));
}

function inRange(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
