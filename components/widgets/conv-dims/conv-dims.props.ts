import { z } from "zod";

/** What a chapter may write on `<ConvDims>`. */
export const convDimsProps = z.strictObject({
  /** Which row of the table is played. */
  dims: z.enum(["1d", "2d", "3d"]).default("1d"),
});

export type ConvDimsProps = z.infer<typeof convDimsProps>;
