import { z } from "zod/mini";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
  startSource,
} from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { IMAGE_SETS, type ImageSetId } from "@/lib/datasets/image-sets";
import type { WhyThisAnswerProps } from "./why-this-answer.props";

/** Sides that the patch may have, in pixels. */
export const PATCH = { min: 2, max: 14 };

/** Grey as Zeiler and Fergus have it, or black as the paper of these images. */
const FILLS = ["grey", "black"] as const;
/** Layers whose maps Grad-CAM weighs. */
const LAYERS = ["relu1", "relu2"] as const;

const IMAGE_SIDE = 28;
const guessed = z.int().check(z.minimum(0), z.maximum(IMAGE_SIDE - PATCH.min));

const stateSchema = z.strictObject({
  data: z.enum(IMAGE_SETS),
  source: z.enum(["sample", "drawing"]),
  ...digitSourceFields,
  /** The class that is asked about; -1: whichever the network answers. */
  class: z.int().check(z.minimum(-1), z.maximum(9)),
  patch: z.int().check(z.minimum(PATCH.min), z.maximum(PATCH.max)),
  fill: z.enum(FILLS),
  layer: z.enum(LAYERS),
  /** Where the reader would put the patch: its top left corner, from 0; null before that. */
  guess: z.nullable(z.strictObject({ row: guessed, column: guessed })),
  /** Are the maps shown? The reader is asked first. */
  shown: z.boolean(),
});

export type WhyThisAnswerState = Readonly<z.infer<typeof stateSchema>>;

export type WhyThisAnswerAction =
  | DigitSourceAction
  | { readonly type: "choose-data"; readonly data: ImageSetId }
  | { readonly type: "ask"; readonly class: number }
  | { readonly type: "set-patch"; readonly patch: number }
  | { readonly type: "choose-fill"; readonly fill: WhyThisAnswerState["fill"] }
  | { readonly type: "choose-layer"; readonly layer: WhyThisAnswerState["layer"] }
  /** The patch is put there, or as near as it can be. */
  | { readonly type: "guess"; readonly row: number; readonly column: number }
  | { readonly type: "show" };

/** Which parts of an image an answer hangs on, asked in two ways. */
export const whyThisAnswerModel: WidgetModel<WhyThisAnswerProps, WhyThisAnswerState, WhyThisAnswerAction> = {
  name: "why-this-answer",
  schema: stateSchema,
  init: ({ data = "digits", sample = 7 }) => ({
    data,
    ...startSource(sample),
    class: -1,
    patch: 6,
    fill: "grey",
    layer: "relu2",
    guess: null,
    shown: false,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-data":
        // Only digits can be drawn.
        return {
          ...state,
          data: action.data,
          source: action.data === "digits" ? state.source : "sample",
          guess: null,
        };
      case "ask":
        return { ...state, class: action.class };
      case "set-patch":
        return { ...state, patch: action.patch, guess: state.guess && within(state.guess, action.patch) };
      case "choose-fill":
        return { ...state, fill: action.fill };
      case "choose-layer":
        return { ...state, layer: action.layer };
      case "guess":
        return { ...state, guess: within(action, state.patch) };
      case "show":
        return { ...state, shown: true };
      default:
        // Another image, another place.
        return { ...state, ...changedSource(state, action), guess: null };
    }
  },
};

/** The place at which a patch is whole on the image. */
function within(
  { row, column }: { readonly row: number; readonly column: number },
  patch: number,
): { row: number; column: number } {
  const clamp = (place: number) => Math.max(0, Math.min(IMAGE_SIDE - patch, Math.round(place)));
  return { row: clamp(row), column: clamp(column) };
}
