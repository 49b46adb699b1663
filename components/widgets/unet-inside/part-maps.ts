/** The maps of one part of the network, ready to be drawn. */

import { largestMagnitude } from "@/components/plot/map-pixels";
import type { UNetPartMaps } from "@/lib/tf/diffusion/unet-look-protocol";

/** One map. */
export interface FeatureMap {
  /** From 0. */
  readonly channel: number;
  /** `[rows, columns]`. */
  readonly values: Float32Array;
  readonly least: number;
  readonly most: number;
  /** The magnitude that gets the full colour. */
  readonly limit: number;
}

/** The maps of a part. @param scale - one scale for all of them, or one each */
export function featureMaps(
  { shape, values }: Pick<UNetPartMaps, "shape" | "values">,
  scale: "part" | "map",
): FeatureMap[] {
  const [rows, columns, channels] = shape;
  const shared = largestMagnitude(values);
  return Array.from({ length: channels }, (_, channel) => {
    const own = Float32Array.from(
      { length: rows * columns },
      (_, at) => values[at * channels + channel] ?? 0,
    );
    const limit = scale === "part" ? shared : largestMagnitude(own);
    return { channel, values: own, least: Math.min(...own), most: Math.max(...own), limit };
  });
}

/** A chosen map, or the last one where a part has fewer. */
export function chosenMap(maps: readonly FeatureMap[], map: number): FeatureMap | null {
  return maps[Math.min(map, maps.length - 1)] ?? null;
}
