import { z } from "zod";
import { PHOTO_IDS } from "@/components/image-input/photos.model";
import { PRESET_IDS } from "@/lib/math/kernel-presets";

/** What a chapter may write on `<ImageKernels>`. */
export const imageKernelsProps = z.strictObject({
  /** The photograph shown first. */
  photo: z.enum(PHOTO_IDS).optional(),
  /** The kernel to start with; Sobel for vertical edges if left out. */
  preset: z.enum(PRESET_IDS).optional(),
  /** Side of the kernel, in pixels. */
  kernelSide: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(7)]).optional(),
  /** The way the output is drawn; what suits the preset if left out. */
  display: z.enum(["signed", "clamped"]).optional(),
  colour: z.boolean().optional(),
  /** Where the window stands first: the input pixel at its centre, from 0. */
  row: z.int().min(0).max(383).optional(),
  column: z.int().min(0).max(383).optional(),
});

export type ImageKernelsProps = z.infer<typeof imageKernelsProps>;
