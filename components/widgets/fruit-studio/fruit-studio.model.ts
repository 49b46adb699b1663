import { z } from "zod/mini";
import { promptOf } from "@/components/fruits/prompt.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { type ColourId, type FruitId, isHeldOut, type Prompt } from "@/lib/datasets/fruits/fruit-names";
import { type PromptReading, parsePrompt } from "@/lib/datasets/fruits/parse-prompt";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { SAMPLER_KINDS, type SamplerKind } from "@/lib/diffusion/sampler-steps";
import type { FruitStudioProps } from "./fruit-studio.props";

export const VIEWS = ["chain", "grid", "blend"] as const;
export type StudioView = (typeof VIEWS)[number];

export const MOST_STEPS = 100;
export const MOST_GUIDANCE = 8;
const MAX_SEED = 9999;
/** Longest text that is kept. */
export const MAX_TEXT = 80;
/** Steps of each picture of the grid and of a blend, at most: enough for DDIM, and a tenth of a minute a row. */
const MOST_STEPS_OF_MANY = 25;

const stateSchema = z.strictObject({
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

export type FruitStudioState = Readonly<z.infer<typeof stateSchema>>;

export type FruitStudioAction =
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

/** Text to image: a chain from noise to a fruit in the colour that the words ask for. */
export const fruitStudioModel: WidgetModel<FruitStudioProps, FruitStudioState, FruitStudioAction> = {
  name: "fruit-studio",
  schema: stateSchema,
  init: ({
    text,
    text2 = "banane verte",
    seed = 7,
    at = 0,
    steps = 100,
    sampler = "ddim",
    guidance = 2,
    view = "chain",
  }) => ({ view, text, text2, seed, steps, at: Math.min(at, steps), sampler, guidance }),
  reducer(state, action) {
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
  },
};

/** A text with one of its words changed: the other stays if the text names one. A word chosen again is left out. */
function withWord(state: FruitStudioState, word: Partial<Prompt>, locale: "fr" | "en"): FruitStudioState {
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

/** What a text asks for, or why it can't be read. */
export function promptView(text: string): PromptView {
  const reading = parsePrompt(text);
  const prompt = reading.kind === "prompt" ? reading.prompt : null;
  const isNeverSeen =
    prompt !== null &&
    prompt.fruit !== null &&
    prompt.colour !== null &&
    isHeldOut(prompt.fruit, prompt.colour);
  return { reading, prompt, isNeverSeen };
}

/** How often the network is asked for a picture: Heun asks twice a step but the last, guidance asks with words and without. */
export function networkRuns({
  steps,
  sampler,
  guidance,
}: Pick<FruitStudioState, "steps" | "sampler" | "guidance">): number {
  const questions = sampler === "heun" ? 2 * steps - 1 : steps;
  return guidance === 0 || guidance === 1 ? questions : 2 * questions;
}

/** Steps of each picture where many are made. */
export function stepsOfMany(steps: number): number {
  return Math.min(steps, MOST_STEPS_OF_MANY);
}
