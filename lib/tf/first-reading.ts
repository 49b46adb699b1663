/** The first image that a network reads before anyone has asked, so that its maps are there while the page is still being parsed. */

import { decodeDigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { sampleStrip } from "@/lib/datasets/digits/sample-strip";
import { type ImageSetId, samplesFile } from "@/lib/datasets/image-sets";
import type { LayerActivation, ModelId } from "./protocol";
import { type FetchFile, fetchBytes } from "./site-file";

/** Which network reads which image. */
export interface FirstReading {
  readonly reads: ModelId;
  /** The set whose shipped test images the image is drawn from. */
  readonly images: ImageSetId;
  /** Its class, and the seed by which one of that class is drawn. */
  readonly label: number;
  readonly seed: number;
}

/** What came of it: `[height, width]` float32 in [0, 1], and the output of every layer. */
export interface FirstMaps {
  readonly image: Float32Array;
  readonly layers: readonly LayerActivation[];
}

/** The message by which a worker tells its page; null where nothing came of it. */
export interface FirstMapsMessage {
  readonly firstMaps: FirstMaps | null;
}

/** The image of a first reading; null where its file doesn't come or has no image of that class. */
export async function firstImage(
  fetchFile: FetchFile,
  assetBase: string,
  { images, label, seed }: FirstReading,
): Promise<Float32Array | null> {
  const bytes = await fetchBytes(fetchFile, `${assetBase}/${samplesFile(images)}`);
  if (!bytes) return null;
  const set = decodeDigitSet(bytes);
  const index = sampleStrip(set.labels, seed)[label] ?? -1;
  return index < 0 ? null : digitImage(set, index);
}
