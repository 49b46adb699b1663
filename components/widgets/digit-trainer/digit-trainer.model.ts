/** The training of a reader of small images: the settings of the next run. What a run has learnt is derived from them. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import type { DigitTrainerProps } from "./digit-trainer.props";
import { presetBody } from "./network-presets";
import { bodyView, isBodyLayer, isPossible, MAX_BODY } from "./own-network";
import {
  AUGMENTATION_LIMITS,
  BATCHES,
  DATA,
  FILTERS,
  LEARNING_RATES,
  MAX_SEED,
  OPTIMISERS,
} from "./training-choices";

const amount = (name: keyof typeof AUGMENTATION_LIMITS) =>
  z.int().check(z.minimum(0), z.maximum(AUGMENTATION_LIMITS[name]));

const stateSchema = z.strictObject({
  /** The images to learn from. */
  data: z.enum(DATA),
  /** Decides the first weights and the order of the images. */
  seed: z.int().check(z.minimum(0), z.maximum(MAX_SEED)),
  batch: z.literal(BATCHES),
  /** Place in the list of learning rates, from 0. */
  rate: z.int().check(z.minimum(0), z.maximum(LEARNING_RATES.length - 1)),
  optimiser: z.enum(OPTIMISERS),
  /** Filters of the first convolution of the course's network; the second has twice as many. */
  filters: z.literal(FILTERS),
  /** A network of the reader's own in its place: the layers before the ten outputs. */
  layers: z.optional(
    z.array(z.custom<ChainLayer>(isBodyLayer)).check(
      z.maxLength(MAX_BODY),
      z.refine((layers) => bodyView(layers).stop === null),
    ),
  ),
  /** Layers that can't be trained, as they stand in the editor; the last ones that could stay in force. */
  draft: z.optional(z.array(z.custom<ChainLayer>(isBodyLayer)).check(z.maxLength(MAX_BODY))),
  /** How the images are varied; as they are where it is left out. */
  augmentation: z.optional(
    z.strictObject({
      shift: amount("shift"),
      rotation: amount("rotation"),
      zoom: amount("zoom"),
      noise: amount("noise"),
      flip: z.boolean(),
    }),
  ),
});

export type DigitTrainerState = Readonly<z.infer<typeof stateSchema>>;

/** What the editor of the network changes. */
export type EditedNetwork = Pick<DigitTrainerState, "layers" | "draft">;

export type DigitTrainerAction =
  | { readonly type: "change"; readonly settings: Partial<DigitTrainerState> }
  | { readonly type: "new-seed" }
  /** Other layers in the editor. */
  | { readonly type: "edit-network"; readonly layers: readonly ChainLayer[] }
  /** Back to the course's own network. */
  | { readonly type: "course-network" }
  /** What undoing brings back. */
  | { readonly type: "restore-network"; readonly part: EditedNetwork }
  /** A learning rate that is known to break the run, or the one before divided by ten. */
  | { readonly type: "set-too-high" }
  | { readonly type: "lower-rate" };

/** Rates in a decade. */
const DECADE = 3;

/** Plain descent with steps so long that they climb out of the valley. */
const TOO_HIGH: Partial<DigitTrainerState> = { optimiser: "sgd", rate: LEARNING_RATES.length - 1 };

export const digitTrainerModel: WidgetModel<DigitTrainerProps, DigitTrainerState, DigitTrainerAction> = {
  name: "digit-trainer",
  schema: stateSchema,
  init: ({
    data = "digits",
    seed = 1,
    batch = 64,
    learningRate = 0.002,
    optimiser = "adam",
    filters = 8,
    layers,
  }) => ({
    data,
    seed,
    batch,
    rate: LEARNING_RATES.indexOf(learningRate),
    optimiser,
    filters,
    ...(layers ? { layers: layers.filter(isBodyLayer) } : {}),
  }),
  reducer(state, action) {
    switch (action.type) {
      case "change":
        return { ...state, ...action.settings };
      case "edit-network":
        return { ...state, ...editedNetwork(action.layers) };
      case "course-network":
        return { ...state, layers: undefined, draft: undefined };
      case "restore-network":
        return { ...state, ...action.part };
      case "new-seed":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
      case "set-too-high":
        return { ...state, ...TOO_HIGH };
      case "lower-rate":
        return { ...state, rate: Math.max(state.rate - DECADE, 0) };
    }
  },
};

/** Layers that can be trained are in force at once; others wait in the editor. */
function editedNetwork(layers: readonly ChainLayer[]): Partial<EditedNetwork> {
  return isPossible(layers) ? { layers: [...layers], draft: undefined } : { draft: [...layers] };
}

/** The layers that the editor shows. */
export function editedBody({ draft, layers, filters }: DigitTrainerState): readonly ChainLayer[] {
  return draft ?? layers ?? presetBody("course", filters);
}
