import { z } from "zod";
import { IMAGE_SETS } from "@/lib/datasets/image-sets";
import type { ChainLayer } from "@/lib/nn/code/layer-form";
import { isBodyLayer, isPossible, MAX_BODY } from "./own-network";
import { BATCHES, FILTERS, LEARNING_RATES, MAX_SEED, OPTIMISERS } from "./training-choices";

/** What a chapter may write on `<DigitTrainer>`. */
export const digitTrainerProps = z.strictObject({
  /** The images to learn from; digits if left out. */
  data: z.enum(IMAGE_SETS).optional(),
  /** Decides the first weights and the order of the images; 1 if left out. */
  seed: z.int().min(0).max(MAX_SEED).optional(),
  /** Images a step. */
  batch: z.literal(BATCHES).optional(),
  learningRate: z.literal(LEARNING_RATES).optional(),
  optimiser: z.enum(OPTIMISERS).optional(),
  /** Filters of the first convolution; the second has twice as many. */
  filters: z.literal(FILTERS).optional(),
  /** A network in place of the course's: the layers before the ten outputs. */
  layers: z
    .array(z.custom<ChainLayer>(isBodyLayer))
    .max(MAX_BODY)
    .refine(isPossible, "these layers can't be trained in the page")
    .optional(),
});

export type DigitTrainerProps = z.infer<typeof digitTrainerProps>;
