/** Training a network that draws fruits: the settings of the next run. What a run has learnt is derived from them. */

import { z } from "zod/mini";
import {
  type StudioAction,
  type StudioState,
  studioReducer,
  studioSchema,
} from "@/components/fruits/studio/studio.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import {
  ALL_PAIRS,
  type ColourId,
  type FruitId,
  type FruitPair,
  isHeldOut,
} from "@/lib/datasets/fruits/fruit-names";
import type { FruitTrainingSpec, SampleOrder } from "@/lib/tf/diffusion/diffusion-protocol";
import type { FruitTrainerProps } from "./fruit-trainer.props";
import {
  BATCH,
  LEARNING_RATE,
  LENGTHS,
  MAX_SEED,
  NETWORKS,
  ROOMS,
  SAMPLE_GUIDANCE,
  SAMPLE_SEED,
  SAMPLE_STEPS,
  SAMPLES_OF_EACH,
} from "./trainer-choices";

const LAST_PAIR = ALL_PAIRS.length - 1;

const stateSchema = z.strictObject({
  network: z.enum(NETWORKS),
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  images: z.literal(LENGTHS),
  /** Pairs that are never drawn, by their places among all pairs, in order. At least one is drawn. */
  heldOut: z.array(z.int().check(z.minimum(0), z.maximum(LAST_PAIR))).check(z.maxLength(LAST_PAIR)),
  room: z.enum(ROOMS),
  /** What the trained network is asked. */
  studio: studioSchema,
});

export type FruitTrainerState = Readonly<z.infer<typeof stateSchema>>;

export type FruitTrainerAction =
  | {
      readonly type: "change";
      readonly settings: Partial<Pick<FruitTrainerState, "network" | "seed" | "images">>;
    }
  | { readonly type: "new-seed" }
  /** Holds a pair out, or draws it again. */
  | { readonly type: "toggle"; readonly fruit: FruitId; readonly colour: ColourId }
  /** The pairs that the network that ships has never seen. */
  | { readonly type: "hold-out-usual" }
  | { readonly type: "hold-out-none" }
  | { readonly type: "choose-room"; readonly room: FruitTrainerState["room"] }
  | { readonly type: "ask"; readonly action: StudioAction }
  /** The settings of a run that was brought along. */
  | { readonly type: "adopt"; readonly spec: FruitTrainingSpec };

const USUAL = placesOf(ALL_PAIRS.filter(({ fruit, colour }) => isHeldOut(fruit, colour)));

/** A pair that is held out unless the reader changes it; as many steps as a small network has use for. */
const STUDIO: StudioState = {
  view: "chain",
  text: "banane verte",
  text2: "pomme rouge",
  seed: 7,
  steps: 50,
  at: 0,
  sampler: "ddim",
  guidance: 2,
};

export const fruitTrainerModel: WidgetModel<FruitTrainerProps, FruitTrainerState, FruitTrainerAction> = {
  name: "fruit-trainer",
  schema: stateSchema,
  init: ({ network = "small", seed = 1, images = 20_000 }) => ({
    network,
    seed,
    images,
    heldOut: USUAL,
    room: "learn",
    studio: STUDIO,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "change":
        return { ...state, ...action.settings };
      case "new-seed":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
      case "toggle":
        return { ...state, heldOut: toggled(state.heldOut, placeOf(action)) };
      case "hold-out-usual":
        return { ...state, heldOut: USUAL };
      case "hold-out-none":
        return { ...state, heldOut: [] };
      case "choose-room":
        return { ...state, room: action.room };
      case "ask":
        return { ...state, studio: studioReducer(state.studio, action.action) };
      case "adopt": {
        const { network, seed, images, heldOut } = action.spec;
        const length = LENGTHS.find((one) => one === images) ?? state.images;
        return {
          ...state,
          network,
          seed: Math.min(Math.max(seed, 1), MAX_SEED),
          images: length,
          heldOut: placesOf(heldOut),
        };
      }
    }
  },
};

/** Is a pair held out? */
export function isPairHeldOut({ heldOut }: FruitTrainerState, pair: FruitPair): boolean {
  return heldOut.includes(placeOf(pair));
}

/** The run that the settings ask for. */
export function trainingSpecOf({ network, seed, images, heldOut }: FruitTrainerState): FruitTrainingSpec {
  const pairs = heldOut.flatMap((place) => ALL_PAIRS[place] ?? []);
  return { network, seed, images, heldOut: pairs, batch: BATCH, learningRate: LEARNING_RATE };
}

/** Do two runs learn the same in the same way? */
export function isSameRun(a: FruitTrainingSpec, b: FruitTrainingSpec): boolean {
  const told = ({ heldOut, ...rest }: FruitTrainingSpec) => ({ ...rest, heldOut: placesOf(heldOut) });
  return JSON.stringify(Object.entries(told(a)).sort()) === JSON.stringify(Object.entries(told(b)).sort());
}

/** What is drawn to see how far a run is: pairs that it learns from, then pairs that it never sees. */
export function sampleOrderOf({ heldOut }: Pick<FruitTrainingSpec, "heldOut">): SampleOrder {
  const unseen = placesOf(heldOut).flatMap((place) => ALL_PAIRS[place] ?? []);
  const chosen = [...seenPairs(heldOut, SAMPLES_OF_EACH), ...unseen.slice(0, SAMPLES_OF_EACH)];
  return {
    images: chosen.map((pair) => ({ prompt: pair, seed: SAMPLE_SEED + placeOf(pair) })),
    steps: SAMPLE_STEPS,
    guidance: SAMPLE_GUIDANCE,
  };
}

/** So many pairs that aren't held out: one a fruit where that can be, each in another colour. */
export function seenPairs(heldOut: readonly FruitPair[], count: number): readonly FruitPair[] {
  const places = placesOf(heldOut);
  // Places 0, 7, 14 … lie on the diagonal of the table.
  const diagonal = ALL_PAIRS.map((_, index) => (index * 7) % ALL_PAIRS.length);
  const seen = diagonal.filter((place) => !places.includes(place)).slice(0, count);
  return seen.flatMap((place) => ALL_PAIRS[place] ?? []);
}

function placeOf({ fruit, colour }: FruitPair): number {
  return ALL_PAIRS.findIndex((pair) => pair.fruit === fruit && pair.colour === colour);
}

function placesOf(pairs: readonly FruitPair[]): number[] {
  return pairs.map(placeOf).sort((a, b) => a - b);
}

/** The last pair that is drawn can't be held out: something must be left to learn from. */
function toggled(places: readonly number[], place: number): number[] {
  if (places.includes(place)) return places.filter((one) => one !== place);
  return places.length < LAST_PAIR ? [...places, place].sort((a, b) => a - b) : [...places];
}
