/** What an independent judge says of pictures of fruits: the fruit by a network of its own, the colour by counting hues. */

import { type ColourId, FRUITS, type FruitId, type FruitPair } from "@/lib/datasets/fruits/fruit-names";
import { measureColour } from "@/lib/datasets/fruits/measure-colour";
import { classProbabilities } from "@/lib/tf/models/classifier";
import { nextMacrotask } from "@/lib/tf/next-macrotask";
import { greatest } from "@/lib/tf/training/cross-entropy";
import { halvePicture, JUDGED_SIDE, PICTURE_SIDE } from "./judge-network";
import type { Judge } from "./train-judge";

/** What the judge says of one picture. */
export interface Verdict {
  asked: FruitPair;
  fruit: FruitId;
  /** The network's probability for that fruit. */
  confidence: number;
  /** Null where nothing in the picture is coloured. */
  colour: ColourId | null;
}

/**
 * Judges pictures one by one.
 * @param pictures - each 64 · 64 · 3 numbers in [−1, 1], row by row
 * @param asked - what each one should show
 */
export async function judgePictures(
  judge: Judge,
  pictures: readonly Float32Array[],
  asked: readonly FruitPair[],
): Promise<Verdict[]> {
  const area = JUDGED_SIDE * JUDGED_SIDE * 3;
  const inputs = new Float32Array(pictures.length * area);
  pictures.forEach((picture, at) => {
    inputs.set(halvePicture(picture, PICTURE_SIDE), at * area);
  });
  const probabilities = await classProbabilities(judge, inputs, { yieldToEventLoop: nextMacrotask });
  return asked.map((pair, at) => {
    const first = at * FRUITS.length;
    const answer = greatest(probabilities, first, FRUITS.length);
    return {
      asked: pair,
      fruit: FRUITS[answer] ?? "apple",
      confidence: probabilities[first + answer] ?? 0,
      colour: measureColour(pictures[at] ?? new Float32Array()).colour,
    };
  });
}

/** Shares of right answers, in [0, 1]. */
export interface Score {
  count: number;
  fruit: number;
  colour: number;
  both: number;
}

/** The shares of verdicts in which fruit, colour and both are what was asked. */
export function score(verdicts: readonly Verdict[]): Score {
  const share = (isRight: (verdict: Verdict) => boolean) =>
    verdicts.filter(isRight).length / Math.max(1, verdicts.length);
  const rightFruit = ({ asked, fruit }: Verdict) => asked.fruit === fruit;
  const rightColour = ({ asked, colour }: Verdict) => asked.colour === colour;
  return {
    count: verdicts.length,
    fruit: share(rightFruit),
    colour: share(rightColour),
    both: share((verdict) => rightFruit(verdict) && rightColour(verdict)),
  };
}

/**
 * How much pictures of one prompt differ: the mean distance between two of them. Both are halved in
 * size first, so that grain doesn't pass for variety.
 */
export function meanPairwiseDistance(pictures: readonly Float32Array[]): number {
  const small = pictures.map((picture) => halvePicture(picture, PICTURE_SIDE));
  let sum = 0;
  let pairs = 0;
  for (const [at, first] of small.entries()) {
    for (const second of small.slice(at + 1)) {
      const squares = first.reduce((total, value, place) => total + (value - (second[place] ?? 0)) ** 2, 0);
      sum += Math.sqrt(squares);
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}
