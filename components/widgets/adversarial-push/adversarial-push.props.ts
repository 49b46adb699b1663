import { z } from "zod";

/** What a chapter may write on `<AdversarialPush>`. */
export const adversarialPushProps = z.strictObject({
  /** Which images, and whose network. */
  data: z.enum(["digits", "fashion"]).default("digits"),
  /** Which test image of the strip, which is also its class. */
  sample: z.int().min(0).max(9).default(3),
  /** How far every pixel may go at first, in 255ths. */
  epsilon: z.int().min(0).max(76).default(0),
});

export type AdversarialPushProps = z.infer<typeof adversarialPushProps>;
