import { z } from "zod";

/** What a chapter may write on `<HandmadeFeatures>`. */
export const handmadeFeaturesProps = z.strictObject({
  data: z.enum(["digits", "fashion"]).default("digits"),
});

export type HandmadeFeaturesProps = z.infer<typeof handmadeFeaturesProps>;
