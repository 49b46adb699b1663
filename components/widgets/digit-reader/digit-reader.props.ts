import { z } from "zod";

/** What a chapter may write on `<DigitReader>`. */
export const digitReaderProps = z.strictObject({
  /** The digit of the test image that the demo starts with. */
  sample: z.int().min(0).max(9).default(3),
});

export type DigitReaderProps = z.infer<typeof digitReaderProps>;
