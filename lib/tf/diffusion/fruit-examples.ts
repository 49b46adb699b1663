/** Fruits to learn from, drawn when they are needed: each depends on the seed and its own number alone. */

import { COLOURS, FRUITS, type FruitPair, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import { renderFruit } from "@/lib/datasets/fruits/render-fruit";
import type { CleanExample } from "@/lib/diffusion/unet/noisy-batch";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { createGaussian, mixSeed } from "@/lib/math/gaussian";
import { createRandom } from "@/lib/math/random";

/** Which examples, of which run. */
export interface ExampleRange {
  readonly seed: number;
  /** Pairs that may be drawn. */
  readonly pairs: readonly FruitPair[];
  /** Of the step, from 0. */
  readonly step: number;
  /** Examples of the whole step. */
  readonly batch: number;
  /** The first of the batch, from 0, and the first one left out. */
  readonly first: number;
  readonly end: number;
}

/** How often words are left out, so that the network also learns what fruits look like in general. */
const DROP_BOTH = 0.1;
const DROP_COLOUR = 0.05;
const DROP_FRUIT = 0.05;

/** The words of a prompt by their numbers, as the networks have them. */
export function promptWords({ fruit, colour }: Prompt): [number | null, number | null] {
  return [fruit === null ? null : FRUITS.indexOf(fruit), colour === null ? null : COLOURS.indexOf(colour)];
}

/** Draws examples. Their times are spread evenly over the batch. */
export function fruitExamples(spec: UNetSpec, range: ExampleRange): CleanExample[] {
  const { seed, pairs, step, batch, first, end } = range;
  const offset = createRandom(mixSeed(mixSeed(seed, -1), step))();
  return Array.from({ length: end - first }, (_, index) => {
    const own = mixSeed(seed, step * batch + first + index);
    const random = createRandom(own);
    const pair = pairs[Math.floor(random() * pairs.length)] as FruitPair; // pairs isn't empty
    const image = renderFruit({ ...pair, seed: Math.floor(random() * 2 ** 32), size: spec.side });
    return {
      image,
      words: promptWords(someLeftOut(pair, random())),
      time: (first + index + offset) / batch,
      gaussian: createGaussian(mixSeed(own, 1)),
    };
  });
}

function someLeftOut({ fruit, colour }: FruitPair, chance: number): Prompt {
  if (chance < DROP_BOTH) return { fruit: null, colour: null };
  if (chance < DROP_BOTH + DROP_COLOUR) return { fruit, colour: null };
  if (chance < DROP_BOTH + DROP_COLOUR + DROP_FRUIT) return { fruit: null, colour };
  return { fruit, colour };
}
