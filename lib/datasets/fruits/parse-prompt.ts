import { editDistance } from "./edit-distance";
import type { ColourId, FruitId, Prompt } from "./fruit-names";
import { ELSEWHERE, FILLERS, VOCABULARY, type WordMeaning } from "./vocabulary";

/** A word that was typed, and the word it was taken for. */
export interface Correction {
  typed: string;
  read: string;
}

/** What was made of a text: a prompt, or why there is none. Words are given as they were typed. */
export type PromptReading =
  | { kind: "prompt"; prompt: Prompt; corrections: readonly Correction[] }
  /** No word that says anything about a fruit or a colour. */
  | { kind: "empty" }
  /** A word that isn't known, and the one nearest to it if there is one. */
  | { kind: "unknown-word"; word: string; suggestion: WordMeaning | null }
  | { kind: "two-fruits"; words: readonly [string, string] }
  | { kind: "two-colours"; words: readonly [string, string] };

interface ReadWord {
  typed: string;
  /** The word of the vocabulary it was taken for. */
  read: string;
  meaning: WordMeaning;
}

/** The longest text that is read; the rest is left out. */
const LONGEST = 200;

/**
 * Reads a prompt in French or English, or in a mixture. Articles, plural, agreement, accents and
 * slips of the pen don't matter. "Orange" is the fruit if no other is named, else the colour.
 */
export function parsePrompt(text: string): PromptReading {
  const words: ReadWord[] = [];
  for (const typed of splitWords(text)) {
    const plain = withoutAccents(typed);
    if (FILLERS.has(plain)) continue;
    const read = recognise(plain);
    if (read === null) {
      return { kind: "unknown-word", word: typed, suggestion: suggest(plain) };
    }
    words.push({ typed, ...read });
  }
  return words.length === 0 ? { kind: "empty" } : combine(words);
}

function splitWords(text: string): string[] {
  return (
    text
      .slice(0, LONGEST)
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How many slips a word of this length may have and still be recognised. */
function slipsAllowed(word: string): number {
  if (word.length < 3) return 0;
  return word.length < 6 ? 1 : 2;
}

function recognise(word: string): Omit<ReadWord, "typed"> | null {
  const meaning = VOCABULARY.get(word);
  if (meaning !== undefined) return { read: word, meaning };
  return ELSEWHERE.has(word) ? null : nearest(word, slipsAllowed(word));
}

/** The one meaning nearest to a word; null if none is near enough, or if two are equally near. */
function nearest(word: string, limit: number): Omit<ReadWord, "typed"> | null {
  let best: Omit<ReadWord, "typed"> | null = null;
  let least = limit + 1;
  let tied = false;
  for (const [read, meaning] of VOCABULARY) {
    const distance = editDistance(word, read);
    if (distance < least) {
      best = { read, meaning };
      least = distance;
      tied = false;
    } else if (distance === least && best !== null && !sameMeaning(best.meaning, meaning)) {
      tied = true;
    }
  }
  return tied ? null : best;
}

function sameMeaning(a: WordMeaning, b: WordMeaning): boolean {
  return a.fruit === b.fruit && a.colour === b.colour;
}

/** What a word that wasn't recognised may have meant: nearer than half of it. */
function suggest(word: string): WordMeaning | null {
  if (ELSEWHERE.has(word)) return null;
  return nearest(word, Math.min(3, Math.floor((word.length - 1) / 2)))?.meaning ?? null;
}

/** What the words name, each with the word as it was typed. */
interface Named {
  fruits: [FruitId, string][];
  colours: [ColourId, string][];
}

/** Decides what each word says; "orange" comes last, as it depends on the others. */
function sortWords(words: readonly ReadWord[]): Named {
  const fruits: [FruitId, string][] = [];
  const colours: [ColourId, string][] = [];
  const oranges: string[] = [];
  for (const { typed, meaning } of words) {
    if (meaning.fruit !== null && meaning.colour !== null) oranges.push(typed);
    else if (meaning.fruit !== null) fruits.push([meaning.fruit, typed]);
    else if (meaning.colour !== null) colours.push([meaning.colour, typed]);
  }
  for (const typed of oranges) {
    if (fruits.length === 0) fruits.push(["orange", typed]);
    else colours.push(["orange", typed]);
  }
  return { fruits, colours };
}

/** The first two words that name different things. */
function contradiction(named: readonly [string, string][]): readonly [string, string] | null {
  const [first] = named;
  const other = named.find(([id]) => id !== first?.[0]);
  return first === undefined || other === undefined ? null : [first[1], other[1]];
}

function combine(words: readonly ReadWord[]): PromptReading {
  const { fruits, colours } = sortWords(words);
  const twoFruits = contradiction(fruits);
  if (twoFruits !== null) return { kind: "two-fruits", words: twoFruits };
  const twoColours = contradiction(colours);
  if (twoColours !== null) return { kind: "two-colours", words: twoColours };
  const corrections = words
    .filter(({ typed, read }) => withoutAccents(typed) !== read)
    .map(({ typed, read }) => ({ typed, read }));
  const prompt = { fruit: fruits[0]?.[0] ?? null, colour: colours[0]?.[0] ?? null };
  return { kind: "prompt", prompt, corrections };
}
