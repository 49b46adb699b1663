import { z } from "zod";

/** What a chapter may write on `<DenseCost>`. */
export const denseCostProps = z.strictObject({
  width: z.int().min(16).max(8000).default(4000),
  height: z.int().min(16).max(8000).default(3000),
  channels: z.literal([1, 3]).default(1),
  units: z.int().min(1).max(1000).default(100),
});

export type DenseCostProps = z.infer<typeof denseCostProps>;
