import { z } from "zod";

/** What a chapter may write on `<DigitDetector>`. */
export const digitDetectorProps = z.strictObject({
  /** Which page of digits. */
  seed: z.int().min(1).max(9999).default(1),
  /** From one window to the next, in pixels. */
  stride: z.int().min(2).max(12).default(4),
  /** Which windows may become a box. */
  rule: z.enum(["all", "whole"]).default("all"),
});

export type DigitDetectorProps = z.infer<typeof digitDetectorProps>;
