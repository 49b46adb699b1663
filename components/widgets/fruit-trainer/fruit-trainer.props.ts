import { z } from "zod";
import { LENGTHS, MAX_SEED, NETWORKS } from "./trainer-choices";

/** What a chapter may write on `<FruitTrainer>`. */
export const fruitTrainerProps = z.strictObject({
  /** The small network unless given. */
  network: z.enum(NETWORKS).optional(),
  /** Decides the first weights and every image; 1 unless given. */
  seed: z.int().min(1).max(MAX_SEED).optional(),
  /** Images that a run is planned for. */
  images: z.literal(LENGTHS).optional(),
});

export type FruitTrainerProps = z.infer<typeof fruitTrainerProps>;
