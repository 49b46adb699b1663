/** The vectors of the words, what they have in common, and what a swapped word changes. */

import { largestMagnitude } from "@/components/plot/map-pixels";
import { COLOURS, type ColourId, FRUITS, type FruitId, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { UNetMoment, UNetTuning, UNetTuningReply } from "@/lib/tf/diffusion/unet-look-protocol";

export type Slot = "fruit" | "colour";

/** The words of each slot in the order of the network's table; null for the word left out. */
export const SLOT_WORDS = {
  fruit: [...FRUITS, null],
  colour: [...COLOURS, null],
} as const satisfies Record<Slot, readonly (FruitId | ColourId | null)[]>;

export type WordId = FruitId | ColourId | null;

/** The moments to ask about: the words as they are, then with each fruit, then with each colour. */
export function wordMoments(prompt: Prompt, time: number): UNetMoment[] {
  return [
    { time, prompt },
    ...SLOT_WORDS.fruit.map((fruit) => ({ time, prompt: { ...prompt, fruit } })),
    ...SLOT_WORDS.colour.map((colour) => ({ time, prompt: { ...prompt, colour } })),
  ];
}

/** A word with its vector. */
export interface WordVector {
  readonly word: WordId;
  readonly values: Float32Array;
  readonly isMeant: boolean;
}

/** What goes into the sum that the network is told. */
export interface WordSum {
  readonly fruit: Float32Array;
  readonly colour: Float32Array;
  readonly time: Float32Array;
  readonly sum: Float32Array;
  /** The largest magnitude among them. */
  readonly limit: number;
}

/** The vectors of one slot. */
export function wordVectors(reply: UNetTuningReply, slot: Slot, prompt: Prompt): WordVector[] {
  const { words } = reply;
  const length = lengthOf(reply);
  const first = slot === "fruit" ? 0 : SLOT_WORDS.fruit.length;
  return SLOT_WORDS[slot].map((word, index) => ({
    word,
    values: words.subarray((first + index) * length, (first + index + 1) * length),
    isMeant: prompt[slot] === word,
  }));
}

/** The largest magnitude of all word vectors. */
export function wordLimit({ words }: UNetTuningReply): number {
  return largestMagnitude(words);
}

/** The vector of the fruit, that of the colour, that of the time, and their sum. */
export function wordSum(reply: UNetTuningReply, prompt: Prompt): WordSum {
  const length = lengthOf(reply);
  const of = (slot: Slot) =>
    wordVectors(reply, slot, prompt).find(({ isMeant }) => isMeant)?.values ?? new Float32Array(length);
  const [fruit, colour] = [of("fruit"), of("colour")];
  const time = reply.times.subarray(0, length);
  const sum = time.map((value, at) => value + (fruit[at] ?? 0) + (colour[at] ?? 0));
  return { fruit, colour, time, sum, limit: Math.max(...[time, sum, fruit, colour].map(largestMagnitude)) };
}

/** Cosines of the angles between vectors, a row each: 1 for the same direction, 0 for nothing in common, −1 for opposite ones. */
export function cosines(vectors: readonly WordVector[]): number[][] {
  return vectors.map((a) =>
    vectors.map(
      (b) => dot(a.values, b.values) / Math.sqrt(dot(a.values, a.values) * dot(b.values, b.values)),
    ),
  );
}

/** What one word in place of the one that is meant changes in a normalisation. */
export interface SwappedWord {
  readonly word: WordId;
  readonly isMeant: boolean;
  /** What is added to the scales, and to the shifts: all 0 for the word that is meant. */
  readonly scales: Float32Array;
  readonly shifts: Float32Array;
  /** Mean size of both. */
  readonly distance: number;
}

/** What each word of a slot in turn changes in a normalisation. */
export function swappedWords(
  norm: UNetTuning,
  slot: Slot,
  prompt: Prompt,
): { readonly words: readonly SwappedWord[]; readonly limit: number } {
  const moments = 1 + SLOT_WORDS.fruit.length + SLOT_WORDS.colour.length;
  const channels = norm.scales.length / moments;
  const first = slot === "fruit" ? 1 : 1 + SLOT_WORDS.fruit.length;
  const change = (values: Float32Array, moment: number) =>
    Float32Array.from(
      { length: channels },
      (_, at) => (values[moment * channels + at] ?? 0) - (values[at] ?? 0),
    );
  const words = SLOT_WORDS[slot].map((word, index) => {
    const [scales, shifts] = [change(norm.scales, first + index), change(norm.shifts, first + index)];
    const distance = (meanSize(scales) + meanSize(shifts)) / 2;
    return { word, isMeant: prompt[slot] === word, scales, shifts, distance };
  });
  const limit = Math.max(...words.flatMap(({ scales, shifts }) => [scales, shifts]).map(largestMagnitude));
  return { words, limit };
}

/** Numbers in a vector. */
function lengthOf({ words }: UNetTuningReply): number {
  return words.length / (SLOT_WORDS.fruit.length + SLOT_WORDS.colour.length);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function meanSize(values: Float32Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, values.length);
}
