import { z } from "zod";

/** What a chapter may write on `<UnetInside>`. */
export const unetInsideProps = z.strictObject({
  /** What the picture shows and the network is told, in French or English. */
  text: z.string().max(80),
  /** How noisy the picture is: 0 for clean, 1 for nothing but noise. */
  time: z.number().min(0).max(1).default(0.5),
  part: z.enum(["overview", "maps", "time", "words"]).default("overview"),
  /** Of the picture and of its noise. */
  seed: z.int().min(1).max(9999).default(7),
});

export type UnetInsideProps = z.infer<typeof unetInsideProps>;
