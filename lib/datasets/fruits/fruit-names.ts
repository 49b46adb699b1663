/** The words of the text-to-image model: six fruits, six colours, and the pairs it never sees in training. */

/** The fruits, in the order of the model's word table. */
export const FRUITS = ["apple", "banana", "pear", "orange", "strawberry", "cherries"] as const;

/** The colours, in the order of the model's word table. */
export const COLOURS = ["red", "green", "yellow", "orange", "blue", "violet"] as const;

export type FruitId = (typeof FRUITS)[number];
export type ColourId = (typeof COLOURS)[number];

/** A fruit of a colour: what the renderer draws. */
export interface FruitPair {
  fruit: FruitId;
  colour: ColourId;
}

/** What is asked of the model; null is a word that was left out. */
export interface Prompt {
  fruit: FruitId | null;
  colour: ColourId | null;
}

/**
 * The pairs kept out of training: whether the model can draw them shows whether it composes words.
 * Every fruit and every colour keeps at least four of its six pairs.
 */
export const HELD_OUT: readonly FruitPair[] = [
  { fruit: "banana", colour: "green" },
  { fruit: "apple", colour: "blue" },
  { fruit: "pear", colour: "violet" },
  { fruit: "orange", colour: "red" },
  { fruit: "strawberry", colour: "yellow" },
  { fruit: "cherries", colour: "orange" },
  { fruit: "strawberry", colour: "blue" },
];

/** Tells whether a pair is kept out of training. */
export function isHeldOut(fruit: FruitId, colour: ColourId): boolean {
  return HELD_OUT.some((pair) => pair.fruit === fruit && pair.colour === colour);
}

/** Every pair, fruit by fruit, in the order of the tables. */
export const ALL_PAIRS: readonly FruitPair[] = FRUITS.flatMap((fruit) =>
  COLOURS.map((colour) => ({ fruit, colour })),
);

/** The pairs a model is trained on: all but those held out. */
export const TRAINING_PAIRS: readonly FruitPair[] = ALL_PAIRS.filter(
  ({ fruit, colour }) => !isHeldOut(fruit, colour),
);
