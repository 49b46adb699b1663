/** A studio where a network draws fruits from words: what is asked of it, and how one looks at what it draws. */

import { z } from "zod/mini";
import { promptOf } from "@/components/fruits/prompt.model";
import type { ColourId, FruitId, FruitPair, Prompt } from "@/lib/datasets/fruits/fruit-names";
import { type PromptReading, parsePrompt } from "@/lib/datasets/fruits/parse-prompt";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { SAMPLER_KINDS, type SamplerKind } from "@/lib/diffusion/sampler-steps";

export const VIEWS = ["chain", "grid", "blend"] as const;
export type StudioView = (typeof VIEWS)[number];

export const MOST_STEPS = 100;
export const MOST_GUIDANCE = 8;
const MAX_SEED = 9999;
/** Longest text that is kept. */
export const MAX_TEXT = 80;
/** Steps of each picture of the grid and of a blend, at most: enough for DDIM, and a tenth of a minute a row. */
const MOST_STEPS_OF_MANY = 25;

export const studioSchema = z.strictObject({
  view: z.enum(VIEWS),
  text: z.string().check(z.maxLength(MAX_TEXT)),
  text2: z.string().check(z.maxLength(MAX_TEXT)),
  /** Of the noise that a picture starts from. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  steps: z.int().check(z.minimum(1), z.maximum(MOST_STEPS)),
  /** The step shown; from 1 on there is something to compute. */
  at: z.int().check(z.minimum(0), z.maximum(MOST_STEPS)),
  sampler: z.enum(SAMPLER_KINDS),
  guidance: z.number().check(z.minimum(0), z.maximum(MOST_GUIDANCE)),
});

export type StudioState = Readonly<z.infer<typeof studioSchema>>;

export type StudioAction =
  | { readonly type: "write"; readonly text: string }
  | { readonly type: "write-second"; readonly text: string }
  | { readonly type: "choose-fruit"; readonly fruit: FruitId; readonly locale: "fr" | "en" }
  | { readonly type: "choose-colour"; readonly colour: ColourId; readonly locale: "fr" | "en" }
  | { readonly type: "set-seed"; readonly seed: number }
  | { readonly type: "new-noise" }
  | { readonly type: "set-steps"; readonly steps: number }
  | { readonly type: "choose-sampler"; readonly sampler: SamplerKind }
  | { readonly type: "set-guidance"; readonly guidance: number }
  | { readonly type: "choose-view"; readonly view: StudioView }
  | { readonly type: "go-to"; readonly at: number }
  | { readonly type: "denoise" }
  | { readonly type: "watch"; readonly text: string };

/** What each action makes of the studio. */
export function studioReducer(state: StudioState, action: StudioAction): StudioState {
  switch (action.type) {
    case "write":
      return { ...state, text: action.text.slice(0, MAX_TEXT) };
    case "write-second":
      return { ...state, text2: action.text.slice(0, MAX_TEXT) };
    case "choose-fruit":
      return withWord(state, { fruit: action.fruit }, action.locale);
    case "choose-colour":
      return withWord(state, { colour: action.colour }, action.locale);
    case "set-seed":
      return { ...state, seed: clampedSeed(action.seed) };
    case "new-noise":
      return { ...state, seed: (state.seed % MAX_SEED) + 1 };
    case "set-steps":
      // The end stays the end; a step in between would be another one.
      return { ...state, steps: action.steps, at: state.at === 0 ? 0 : action.steps };
    case "choose-sampler":
      return { ...state, sampler: action.sampler };
    case "set-guidance":
      return { ...state, guidance: action.guidance };
    case "choose-view":
      return { ...state, view: action.view };
    case "go-to":
      return { ...state, at: Math.max(0, Math.min(action.at, state.steps)) };
    case "denoise":
      return { ...state, at: state.steps };
    case "watch":
      return { ...state, text: action.text, view: "chain", at: state.steps };
  }
}

/** A text with one of its words changed: the other stays if the text names one. A word chosen again is left out. */
function withWord(state: StudioState, word: Partial<Prompt>, locale: "fr" | "en"): StudioState {
  const before = promptOf(state.text);
  const isSame =
    (word.fruit !== undefined && word.fruit === before.fruit && before.colour !== null) ||
    (word.colour !== undefined && word.colour === before.colour && before.fruit !== null);
  const without = {
    fruit: word.fruit === undefined ? before.fruit : null,
    colour: word.colour === undefined ? before.colour : null,
  };
  return { ...state, text: promptWords(isSame ? without : { ...before, ...word }, locale) };
}

function clampedSeed(seed: number): number {
  return Number.isFinite(seed) ? Math.max(1, Math.min(MAX_SEED, Math.round(seed))) : 1;
}

/** A text of a chapter or of a link in the reader's language, if it can be read without a guess. */
export function textIn(text: string, locale: "fr" | "en"): string {
  const reading = parsePrompt(text);
  return reading.kind === "prompt" && reading.corrections.length === 0
    ? promptWords(reading.prompt, locale)
    : text;
}

/** What the reader is told of a text. */
export interface PromptView {
  readonly reading: PromptReading;
  /** Null if the text can't be read. */
  readonly prompt: Prompt | null;
  /** Did the model never see this pair in training? */
  readonly isNeverSeen: boolean;
}

/**
 * What a text asks for, or why it can't be read.
 * @param heldOut - pairs that the network has never seen in training
 */
export function promptView(text: string, heldOut: readonly FruitPair[]): PromptView {
  const reading = parsePrompt(text);
  const prompt = reading.kind === "prompt" ? reading.prompt : null;
  const isNeverSeen = prompt !== null && isAmong(heldOut, prompt);
  return { reading, prompt, isNeverSeen };
}

/** Is it one of these pairs? */
export function isAmong(pairs: readonly FruitPair[], { fruit, colour }: Prompt): boolean {
  return pairs.some((pair) => pair.fruit === fruit && pair.colour === colour);
}

/** How often the network is asked for a picture: Heun asks twice a step but the last, guidance asks with words and without. */
export function networkRuns({
  steps,
  sampler,
  guidance,
}: Pick<StudioState, "steps" | "sampler" | "guidance">): number {
  const questions = sampler === "heun" ? 2 * steps - 1 : steps;
  return guidance === 0 || guidance === 1 ? questions : 2 * questions;
}

/** Steps of each picture where many are made. */
export function stepsOfMany(steps: number): number {
  return Math.min(steps, MOST_STEPS_OF_MANY);
}
