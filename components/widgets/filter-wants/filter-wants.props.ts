import { z } from "zod";

/** What a chapter may write on `<FilterWants>`. */
export const filterWantsProps = z.strictObject({
  /** Which images, and whose network. */
  data: z.enum(["digits", "fashion"]).default("digits"),
  layer: z.enum(["conv1", "conv2", "logits"]).default("conv1"),
  /** Which filter, from 0. */
  unit: z.int().min(0).max(31).default(0),
});

export type FilterWantsProps = z.infer<typeof filterWantsProps>;
