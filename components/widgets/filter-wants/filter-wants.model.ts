import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { IMAGE_SETS, type ImageSetId } from "@/lib/datasets/image-sets";
import { network } from "@/lib/nn/network";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import type { FilterWantsProps } from "./filter-wants.props";

export const LAYERS = ["conv1", "conv2", "logits"] as const;
export type WantingLayer = (typeof LAYERS)[number];

/** Steps of the ascent. */
export const STEPS = 100;
const MAX_SEED = 9999;
/** Side of the image that a cell of conv1 sees. */
export const INK_SIDE = 5;

const stateSchema = z.strictObject({
  data: z.enum(IMAGE_SETS),
  layer: z.enum(LAYERS),
  /** Which filter of a convolution, or which class. */
  unit: z.int().check(z.minimum(0), z.maximum(31)),
  /** Of a convolution: one cell of the map, or its mean. */
  of: z.enum(["cell", "map"]),
  smooth: z.boolean(),
  /** Of the noise that the ascent starts from. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  /** The image that is shown once all have been made. */
  step: z.int().check(z.minimum(0), z.maximum(STEPS)),
  /** Cells of the 5 × 5 image that the reader has inked, from 0, row by row: a prediction of what a filter of conv1 wants. */
  ink: z.array(z.int().check(z.minimum(0), z.maximum(INK_SIDE * INK_SIDE - 1))).check(
    z.maxLength(INK_SIDE * INK_SIDE),
    z.refine((cells) => new Set(cells).size === cells.length),
  ),
  /** Is the image that the filter wants shown? The reader is asked first. */
  shown: z.boolean(),
  /** Are the test images searched for what excites the filters? */
  search: z.boolean(),
});

export type FilterWantsState = Readonly<z.infer<typeof stateSchema>>;

export type FilterWantsAction =
  | { readonly type: "choose-data"; readonly data: ImageSetId }
  | { readonly type: "choose-layer"; readonly layer: WantingLayer }
  | { readonly type: "choose-unit"; readonly unit: number }
  | { readonly type: "choose-part"; readonly of: FilterWantsState["of"] }
  | { readonly type: "smooth"; readonly smooth: boolean }
  | { readonly type: "new-noise" }
  | { readonly type: "go-to-step"; readonly step: number }
  /** Inks a cell, or wipes it. */
  | { readonly type: "ink"; readonly cell: number }
  | { readonly type: "show" }
  | { readonly type: "search" };

/** What each filter of a network wants to see: by climbing its gradient, and among real images. */
export const filterWantsModel: WidgetModel<FilterWantsProps, FilterWantsState, FilterWantsAction> = {
  name: "filter-wants",
  schema: stateSchema,
  init: ({ data = "digits", layer = "conv1", unit = 0 }) =>
    withUnit({
      data,
      layer,
      unit,
      of: "cell",
      smooth: false,
      seed: 1,
      step: STEPS,
      ink: [],
      shown: false,
      search: false,
    }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-data":
        return withUnit({ ...state, ...ASKED_ANEW, data: action.data });
      case "choose-layer":
        return withUnit({ ...state, ...ASKED_ANEW, layer: action.layer });
      case "choose-unit":
        // Who has been asked about one filter may leaf through the others.
        return withUnit({ ...state, unit: action.unit, ink: [], step: STEPS });
      case "choose-part":
        return { ...state, of: action.of, step: STEPS };
      case "smooth":
        return { ...state, smooth: action.smooth, step: STEPS };
      case "new-noise":
        return { ...state, seed: (state.seed % MAX_SEED) + 1, step: STEPS };
      case "go-to-step":
        return { ...state, step: action.step };
      case "ink":
        return { ...state, ink: toggled(state.ink, action.cell) };
      case "show":
        return { ...state, shown: true };
      case "search":
        return { ...state, search: true };
    }
  },
};

/** Another layer, or another network, is another question. */
const ASKED_ANEW = { ink: [] as number[], shown: false, step: STEPS };

function toggled(ink: readonly number[], cell: number): number[] {
  return ink.includes(cell) ? ink.filter((other) => other !== cell) : [...ink, cell];
}

/** How many filters, or classes, a layer has. */
export function unitCount(data: ImageSetId, layer: WantingLayer): number {
  const { layers, inputShape } = SHIPPED_NETWORKS[data];
  return (
    network(layers, inputShape)
      .rows.find(({ name }) => name === layer)
      ?.outputShape.at(-1) ?? 0
  );
}

/** A state whose unit the layer has: the last one, where it has fewer. */
export function withUnit(state: FilterWantsState): FilterWantsState {
  return { ...state, unit: Math.min(state.unit, unitCount(state.data, state.layer) - 1) };
}
