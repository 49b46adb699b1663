import { z } from "zod";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";

/** What a chapter may write on `<FruitStudio>`. */
export const fruitStudioProps = z.strictObject({
  /** What the picture is to show, in French or English. */
  text: z.string().max(80),
  /** The other end of a blend. */
  text2: z.string().max(80).default("banane verte"),
  seed: z.int().min(1).max(9999).default(7),
  /** The step shown: 0 for the noise that it starts from, which needs no computing. */
  at: z.int().min(0).max(100).default(0),
  steps: z.int().min(1).max(100).default(100),
  sampler: z.enum(SAMPLER_KINDS).default("ddim"),
  guidance: z.number().min(0).max(8).default(2),
  view: z.enum(["chain", "grid", "blend"]).default("chain"),
});

export type FruitStudioProps = z.infer<typeof fruitStudioProps>;
