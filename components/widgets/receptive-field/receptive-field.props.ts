import { z } from "zod";
import { RANGES, STACK_IDS } from "./stack-ranges";

/** What a chapter may write on `<ReceptiveField>`. */
export const receptiveFieldProps = z.strictObject({
  /** The stack to start with. */
  stack: z.enum(STACK_IDS).default("three-threes"),
  /** Side of the input, in cells. */
  input: z.int().min(RANGES.input.min).max(RANGES.input.max).default(15),
  padding: z.enum(["valid", "same"]).default("valid"),
  /** Seen from the side, along one axis, or as squares. */
  view: z.enum(["side", "squares"]).default("side"),
});

export type ReceptiveFieldProps = z.infer<typeof receptiveFieldProps>;
