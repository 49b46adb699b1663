import { shuffledIndices } from "@/lib/datasets/shuffle";
import { createRandom } from "@/lib/math/random";

/**
 * One image of each digit, drawn at random.
 * @param labels - digit of each image of the set
 * @param seed - the same seed gives the same strip
 * @returns for each digit 0 … 9 the index of its image, -1 where the set has none
 */
export function sampleStrip(labels: Uint8Array, seed: number): number[] {
  const strip = Array.from({ length: 10 }, () => -1);
  for (const index of shuffledIndices(labels.length, createRandom(seed))) {
    const digit = labels[index] as number; // an index of the set
    if (strip[digit] === -1) strip[digit] = index;
  }
  return strip;
}
