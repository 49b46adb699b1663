/** The training of a reader of small images: the settings of the next run. What a run has learnt is derived from them. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import type { DigitTrainerProps } from "./digit-trainer.props";
import { BATCHES, FILTERS, LEARNING_RATES, MAX_SEED, OPTIMISERS } from "./training-choices";

const stateSchema = z.strictObject({
  /** The images to learn from. */
  data: z.enum(IMAGE_SETS),
  /** Decides the first weights and the order of the images. */
  seed: z.int().check(z.minimum(0), z.maximum(MAX_SEED)),
  batch: z.literal(BATCHES),
  /** Place in the list of learning rates, from 0. */
  rate: z.int().check(z.minimum(0), z.maximum(LEARNING_RATES.length - 1)),
  optimiser: z.enum(OPTIMISERS),
  /** Filters of the first convolution; the second has twice as many. */
  filters: z.literal(FILTERS),
});

export type DigitTrainerState = Readonly<z.infer<typeof stateSchema>>;

export type DigitTrainerAction =
  | { readonly type: "change"; readonly settings: Partial<DigitTrainerState> }
  | { readonly type: "new-seed" }
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
  }) => ({
    data,
    seed,
    batch,
    rate: LEARNING_RATES.indexOf(learningRate),
    optimiser,
    filters,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "change":
        return { ...state, ...action.settings };
      case "new-seed":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
      case "set-too-high":
        return { ...state, ...TOO_HIGH };
      case "lower-rate":
        return { ...state, rate: Math.max(state.rate - DECADE, 0) };
    }
  },
};
