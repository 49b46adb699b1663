import { z } from "zod";

/** What a chapter may write on `<Diffusion2d>`. */
export const diffusion2dProps = z.strictObject({
  /** What is learned at first. */
  dataset: z
    .enum(["moons", "spiral", "swiss-roll", "rings", "checkerboard", "drawing", "word"])
    .default("moons"),
  /** The word to learn, for the data set of that name. */
  word: z.string().min(1).max(8).default("IMAGE"),
  /** Steps from noise to data. */
  steps: z.int().min(1).max(100).default(20),
  /** Chance in DDIM: 0 for none, 1 for as much as in DDPM. */
  eta: z.number().min(0).max(1).default(0),
  /** What is drawn of the way. */
  view: z.enum(["samples", "trajectories", "field", "density"]).default("samples"),
  /** Which samplers stand side by side. */
  samplers: z
    .array(z.enum(["ddpm", "ddim", "euler", "heun"]))
    .min(1)
    .max(4)
    .default(["ddpm", "ddim", "euler", "heun"]),
  /** The class asked for: every class in turn, none, or one of them, from 0. */
  wanted: z.union([z.literal("each"), z.null(), z.int().min(0).max(7)]).default("each"),
  guidance: z.number().min(0).max(8).default(1),
  schedule: z.enum(["straight", "cosine", "linear-beta"]).default("straight"),
  seed: z.int().min(0).max(999).default(1),
  /** Training begins by itself once the demo is on screen. */
  trained: z.boolean().default(false),
});

export type Diffusion2dProps = z.infer<typeof diffusion2dProps>;
