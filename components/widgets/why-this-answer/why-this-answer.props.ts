import { z } from "zod";

/** What a chapter may write on `<WhyThisAnswer>`. */
export const whyThisAnswerProps = z.strictObject({
  /** Which images, and whose network. */
  data: z.enum(["digits", "fashion"]).default("digits"),
  /** Which test image of the strip, which is also its class. */
  sample: z.int().min(0).max(9).default(7),
});

export type WhyThisAnswerProps = z.infer<typeof whyThisAnswerProps>;
