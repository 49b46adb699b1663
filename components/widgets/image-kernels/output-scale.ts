/** How the values of the output become grey levels, and what the legend says. */

import { type GreyScale, largestMagnitude } from "@/components/plot/map-pixels";
import type { ImageKernelsState } from "./image-kernels.model";

/** The scale of an output map, or of none yet. A magnitude is never negative, so that its zero is black instead of mid-grey. */
export function outputScale(
  { display, preset }: Pick<ImageKernelsState, "display" | "preset">,
  values: Float32Array | null,
): GreyScale {
  if (display === "clamped") return { kind: "clamped" };
  const limit = largestMagnitude(values ?? []);
  return preset === "sobel-magnitude" ? { kind: "ink", limit } : { kind: "signed", limit };
}

/** The values that are black and white, and the one in mid-grey where the legend names it. */
export function scaleLegend(scale: GreyScale): {
  readonly black: number;
  readonly grey: number | null;
  readonly white: number;
} {
  switch (scale.kind) {
    case "clamped":
      return { black: 0, grey: null, white: 1 };
    case "ink":
      return { black: 0, grey: null, white: scale.limit };
    case "signed":
      return { black: -scale.limit, grey: 0, white: scale.limit };
  }
}
