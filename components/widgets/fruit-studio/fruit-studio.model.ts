import {
  type StudioAction,
  type StudioState,
  studioReducer,
  studioSchema,
} from "@/components/fruits/studio/studio.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { FruitStudioProps } from "./fruit-studio.props";

/** Text to image: a chain from noise to a fruit in the colour that the words ask for. */
export const fruitStudioModel: WidgetModel<FruitStudioProps, StudioState, StudioAction> = {
  name: "fruit-studio",
  schema: studioSchema,
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
  reducer: studioReducer,
};
