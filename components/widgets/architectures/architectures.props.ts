import { z } from "zod";

/** What a chapter may write on `<Architectures>`. */
export const architecturesProps = z.strictObject({
  /** Id of the `<DigitTrainer>` of the same slide, in which a network opens. */
  trainer: z.string(),
});

export type ArchitecturesProps = z.infer<typeof architecturesProps>;
