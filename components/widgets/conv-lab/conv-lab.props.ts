import { z } from "zod";
import { PHOTO_IDS } from "@/components/image-input/photos.model";
import { ACTIVATIONS } from "@/lib/nn/activations";
import { FILLS, RANGES, SOURCES } from "./lab-ranges";

const whole = (range: { readonly min: number; readonly max: number }) =>
  z.int().min(range.min).max(range.max);

/** What a chapter may write on `<ConvLab>`; sizes in cells along one side. */
export const convLabProps = z.strictObject({
  source: z.enum(SOURCES).default("numbers"),
  photo: z.enum(PHOTO_IDS).default("allium-oreophilum"),
  /** Which digit is shown, with the source "digit". */
  digit: whole(RANGES.digit).default(5),
  /** Side and channels of the grid of numbers. */
  side: whole(RANGES.side).default(6),
  channels: whole(RANGES.channels).default(1),
  kernel: whole(RANGES.kernel).default(3),
  stride: whole(RANGES.stride).default(1),
  padding: z.union([z.enum(["valid", "same"]), whole(RANGES.padding)]).default("valid"),
  dilation: whole(RANGES.dilation).default(1),
  transposed: z.boolean().default(false),
  activation: z.enum(ACTIVATIONS).default("none"),
  /** The kernel of each filter to start with; its length is the number of filters. */
  filters: z.array(z.enum(FILLS)).min(1).max(RANGES.filters.max).default(["sobel-x"]),
});

export type ConvLabProps = z.infer<typeof convLabProps>;
