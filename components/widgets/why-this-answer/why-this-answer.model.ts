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

const stateSchema = z.strictObject({
  data: z.enum(IMAGE_SETS),
  source: z.enum(["sample", "drawing"]),
  ...digitSourceFields,
  /** The class that is asked about; -1: whichever the network answers. */
  class: z.int().check(z.minimum(-1), z.maximum(9)),
  patch: z.int().check(z.minimum(PATCH.min), z.maximum(PATCH.max)),
  fill: z.enum(FILLS),
  layer: z.enum(LAYERS),
});

export type WhyThisAnswerState = Readonly<z.infer<typeof stateSchema>>;

export type WhyThisAnswerAction =
  | DigitSourceAction
  | { readonly type: "choose-data"; readonly data: ImageSetId }
  | { readonly type: "ask"; readonly class: number }
  | { readonly type: "set-patch"; readonly patch: number }
  | { readonly type: "choose-fill"; readonly fill: WhyThisAnswerState["fill"] }
  | { readonly type: "choose-layer"; readonly layer: WhyThisAnswerState["layer"] };

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
  }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-data":
        // Only digits can be drawn.
        return { ...state, data: action.data, source: action.data === "digits" ? state.source : "sample" };
      case "ask":
        return { ...state, class: action.class };
      case "set-patch":
        return { ...state, patch: action.patch };
      case "choose-fill":
        return { ...state, fill: action.fill };
      case "choose-layer":
        return { ...state, layer: action.layer };
      default:
        return { ...state, ...changedSource(state, action) };
    }
  },
};
