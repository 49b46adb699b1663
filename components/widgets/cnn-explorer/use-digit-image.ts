"use client";

import { type Dispatch, useCallback, useMemo, useState } from "react";
import { type StripImage, shownImage, stripImages } from "@/components/digit-input/digit-image";
import { type Samples, useSamples } from "@/components/digit-input/use-samples";
import type { Picture } from "@/components/image-input/picture.model";
import { type ImageInputHandle, useImageInput } from "@/components/image-input/use-image-input";
import { normaliseGarment, normalisePicture } from "@/lib/datasets/digits/normalise-picture";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { CnnExplorerAction, CnnExplorerState } from "./cnn-explorer.model";

/** The image that the network reads, and where it may come from. */
export interface DigitImage {
  /** `[28, 28]`; null where there is none. */
  readonly image: Float32Array | null;
  /** An image is on its way. */
  readonly isWaiting: boolean;
  readonly samples: Samples;
  /** The test images to choose from. */
  readonly images: readonly StripImage[];
  readonly input: ImageInputHandle;
  /** What became of the reader's own image. */
  readonly own: "none" | "taken" | "blank";
}

/** The image of the state: a test image, the drawing, or a picture of the reader's own. @param id - what the network reads */
export function useDigitImage(
  state: CnnExplorerState,
  dispatch: Dispatch<CnnExplorerAction>,
  id: ImageSetId,
): DigitImage {
  const samples = useSamples(id);
  const [picture, setPicture] = useState<Picture | null>(null);
  const takeOwn = useCallback(
    (taken: Picture) => {
      setPicture(taken);
      dispatch({ type: "pick-own" });
    },
    [dispatch],
  );
  const input = useImageInput(takeOwn);
  const { set } = samples;
  const { source, sample, seed, strokes } = state;
  const images = useMemo(() => (set ? stripImages(set, seed) : []), [set, seed]);
  const chosen = images.find(({ digit }) => digit === sample);
  const ownDigit = useMemo(() => {
    if (!picture) return null;
    const normalise = id === "digits" ? normalisePicture : normaliseGarment;
    return normalise(picture.grey, picture);
  }, [picture, id]);
  const image = useMemo(
    () => (source === "own" ? ownDigit : shownImage(source, strokes, chosen)),
    [source, strokes, chosen, ownDigit],
  );
  return {
    image,
    isWaiting: source === "sample" && !samples.hasFailed,
    samples,
    images,
    input,
    own: picture === null ? "none" : ownDigit === null ? "blank" : "taken",
  };
}
