import { z } from "zod/mini";
import { promptOf } from "@/components/fruits/prompt.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { unetParts } from "@/lib/diffusion/unet/unet-spec";
import type { UnetInsideProps } from "./unet-inside.props";

export const PARTS = ["overview", "maps", "time", "words"] as const;
export type InsidePart = (typeof PARTS)[number];

/** The parts of the network by their names, from its input to its output. */
export const LAYERS: readonly string[] = unetParts(FRUIT_NETWORK).map(({ name }) => name);

const MAX_SEED = 9999;
const MOST_CHANNELS = Math.max(...FRUIT_NETWORK.channels);

const stateSchema = z.strictObject({
  /** What is looked at. */
  part: z.enum(PARTS),
  text: z.string().check(z.maxLength(80)),
  /** From 0 (a clean picture) to 1 (noise). */
  time: z.number().check(z.minimum(0), z.maximum(1)),
  /** Of the picture and of its noise. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  /** The part of the network that is open. */
  layer: z.string().check(z.refine((name) => LAYERS.includes(name))),
  /** The map that is looked at closely, from 0; another part may have fewer. */
  map: z.int().check(z.minimum(0), z.maximum(MOST_CHANNELS - 1)),
  /** What shares one scale of colours: all maps of a part, or each map alone. */
  scale: z.enum(["part", "map"]),
  /** Which of the two normalisations of a block. */
  norm: z.enum(["1", "2"]),
  /** Which word is swapped to see what it does. */
  swap: z.enum(["fruit", "colour"]),
});

export type UnetInsideState = Readonly<z.infer<typeof stateSchema>>;

export type UnetInsideAction =
  | { readonly type: "choose-part"; readonly part: InsidePart }
  | { readonly type: "open"; readonly layer: string }
  | { readonly type: "choose-layer"; readonly layer: string }
  | { readonly type: "choose-map"; readonly map: number }
  | { readonly type: "choose-scale"; readonly scale: UnetInsideState["scale"] }
  | { readonly type: "choose-norm"; readonly norm: UnetInsideState["norm"] }
  | { readonly type: "choose-swap"; readonly swap: UnetInsideState["swap"] }
  | { readonly type: "choose-words"; readonly words: Partial<Prompt>; readonly locale: "fr" | "en" }
  | { readonly type: "set-time"; readonly time: number }
  | { readonly type: "new-picture" };

/** The network that draws fruits, opened: its parts, their maps, and what the time and the words do to them. */
export const unetInsideModel: WidgetModel<UnetInsideProps, UnetInsideState, UnetInsideAction> = {
  name: "unet-inside",
  schema: stateSchema,
  init: ({ text, time = 0.5, part = "overview", seed = 7 }) => ({
    part,
    text,
    time,
    seed,
    layer: "up32",
    map: 13,
    scale: "map",
    norm: "1",
    swap: "colour",
  }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-part":
        return { ...state, part: action.part };
      case "open":
        return { ...state, layer: action.layer, part: "maps" };
      case "choose-layer":
        return { ...state, layer: action.layer };
      case "choose-map":
        return { ...state, map: Math.max(0, Math.min(MOST_CHANNELS - 1, action.map)) };
      case "choose-scale":
        return { ...state, scale: action.scale };
      case "choose-norm":
        return { ...state, norm: action.norm };
      case "choose-swap":
        return { ...state, swap: action.swap };
      case "choose-words":
        return { ...state, text: promptWords({ ...promptOf(state.text), ...action.words }, action.locale) };
      case "set-time":
        return { ...state, time: clampedTime(action.time) };
      case "new-picture":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
    }
  },
};

/** To hundredths, which the slider has. */
function clampedTime(time: number): number {
  return Number.isFinite(time) ? Math.round(100 * Math.max(0, Math.min(1, time))) / 100 : 0;
}
