import { z } from "zod";
import { COLOURS, FRUITS } from "@/lib/datasets/fruits/fruit-names";
import { PREDICTION_KINDS } from "@/lib/diffusion/prediction";
import { GAPS, LAST_STEP, SCHEDULES, VIEWS } from "./forward-schedule";

/** What a chapter may write on `<ForwardProcess>`. */
export const forwardProcessProps = z.strictObject({
  /** How far the noising has gone, from 0 (the image) to 1000. */
  step: z.int().min(0).max(LAST_STEP).default(100),
  schedule: z.enum(SCHEDULES).default("linear"),
  /** What the network is asked to predict, in the table of pairs. */
  target: z.enum(PREDICTION_KINDS).optional(),
  /** The mixture with its curves, or the table of training pairs; the table if a target is given. */
  view: z.enum(VIEWS).optional(),
  /** Steps between the two images of a pair. */
  gap: z.literal(GAPS).default(100),
  fruit: z.enum(FRUITS).default("apple"),
  colour: z.enum(COLOURS).default("red"),
});

export type ForwardProcessProps = z.infer<typeof forwardProcessProps>;
