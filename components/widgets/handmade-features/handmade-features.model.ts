import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { IMAGE_SETS, type ImageSetId } from "@/lib/datasets/image-sets";
import type { HandmadeFeaturesProps } from "./handmade-features.props";

const MAX_SEED = 9999;

const stateSchema = z.strictObject({
  /** Which images both learn from. */
  data: z.enum(IMAGE_SETS),
  /** Decides the first weights and the order of the images. */
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  /** Which of ten images is shown as hand-made features; its label. */
  sample: z.int().check(z.minimum(0), z.maximum(9)),
});

export type HandmadeFeaturesState = Readonly<z.infer<typeof stateSchema>>;

export type HandmadeFeaturesAction =
  | { readonly type: "choose-data"; readonly data: ImageSetId }
  | { readonly type: "new-seed" }
  | { readonly type: "pick-sample"; readonly sample: number };

/** Features made by hand against features that are learnt, on the same images. */
export const handmadeFeaturesModel: WidgetModel<
  HandmadeFeaturesProps,
  HandmadeFeaturesState,
  HandmadeFeaturesAction
> = {
  name: "handmade-features",
  schema: stateSchema,
  init: ({ data = "digits" }) => ({ data, seed: 1, sample: 4 }),
  reducer(state, action) {
    switch (action.type) {
      case "choose-data":
        return { ...state, data: action.data };
      case "new-seed":
        return { ...state, seed: (state.seed % MAX_SEED) + 1 };
      case "pick-sample":
        return { ...state, sample: action.sample };
    }
  },
};
