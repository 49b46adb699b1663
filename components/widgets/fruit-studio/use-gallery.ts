"use client";

import { useEffect, useState } from "react";
import type { DenoiseView } from "@/components/compute/use-denoise";

/** A finished picture and the words it was drawn for. */
export interface GalleryPicture {
  readonly text: string;
  readonly picture: Float32Array;
}

const MOST = 6;

/** The last finished pictures of the same noise, the newest first, one for each text. */
export function useGallery(text: string, seed: number, drawing: DenoiseView): readonly GalleryPicture[] {
  const [kept, setKept] = useState<{ readonly seed: number; readonly pictures: readonly GalleryPicture[] }>({
    seed,
    pictures: [],
  });
  const picture =
    drawing.status === "done" && drawing.request?.images[0]?.seed === seed
      ? drawing.frames.at(-1)?.x
      : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is kept under the words that it was drawn for
  useEffect(() => {
    if (picture === undefined) return;
    setKept((before) => {
      const others = before.seed === seed ? before.pictures.filter((one) => one.text !== text) : [];
      return { seed, pictures: [{ text, picture }, ...others].slice(0, MOST) };
    });
  }, [picture]);
  return kept.seed === seed ? kept.pictures : [];
}
