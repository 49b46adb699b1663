/** Seeded normal numbers: the same seed gives the same ones, to the last bit, on every machine and in every browser. */

import { createRandom } from "./random";

/**
 * Makes a generator of normal numbers of mean 0 and variance 1.
 * Its logarithm is its own: `Math.log` may differ in the last bit from one browser to the next.
 * @param seed - as for {@link createRandom}; streams that belong together take theirs from {@link mixSeed}
 * @see Marsaglia & Bray 1964, "A convenient method for generating normal variables", the polar form of Box & Muller 1958
 */
export function createGaussian(seed: number): () => number {
  const random = createRandom(seed);
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * naturalLog(s)) / s);
        kept = v * scale;
        return u * scale;
      }
    }
  };
}

/** So many normal numbers, rounded to float32. */
export function gaussianArray(length: number, gaussian: () => number): Float32Array {
  const values = new Float32Array(length);
  for (let at = 0; at < length; at += 1) values[at] = gaussian();
  return values;
}

/**
 * The seed of stream `index` of a family: neighbouring indices give streams that have nothing to do with each other.
 * @param index - an integer
 * @returns an integer in [0, 2³²)
 * @see MurmurHash3's 32-bit finaliser, Austin Appleby (public domain)
 */
export function mixSeed(seed: number, index: number): number {
  let mixed = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul((index + 1) | 0, 0x85ebca77)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** ln x for 0 < x < 1 by sums and products alone, which every machine rounds in the same way; error below 1e-15 · |ln x|. */
function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    halvings += 1;
  }
  // ln m = 2·artanh((m − 1) / (m + 1)), whose argument is within ±0.172 here.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return 2 * ratio * sum - halvings * Math.LN2;
}
