import { z } from "zod";

/** What a chapter may write on `<Wiring>`. */
export const wiringProps = z.strictObject({
  wiring: z.enum(["dense", "local", "shared"]).default("dense"),
  /** Side of the square image, in pixels. */
  side: z.int().min(8).max(1024).default(28),
  /** Side of the kernel, in pixels. */
  kernel: z.int().min(1).max(7).default(3),
  filters: z.int().min(1).max(64).default(1),
});

export type WiringProps = z.infer<typeof wiringProps>;
