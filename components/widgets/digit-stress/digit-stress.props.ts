import { z } from "zod";

/** What a chapter may write on `<DigitStress>`. */
export const digitStressProps = z.strictObject({
  /** Which test image of the strip, which is also the digit it shows. */
  sample: z.int().min(0).max(9).default(6),
  /** What is swept at first. */
  sweep: z.enum(["shiftX", "shiftY", "rotation", "scale", "noise"]).default("shiftX"),
});

export type DigitStressProps = z.infer<typeof digitStressProps>;
