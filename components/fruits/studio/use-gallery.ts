"use client";

import { useEffect, useState } from "react";
import type { DenoiseView } from "@/components/compute/use-denoise";
import type { StudioNetwork } from "./studio-network";

/** A finished picture and the words it was drawn for. */
export interface GalleryPicture {
  readonly text: string;
  readonly picture: Float32Array;
}

/** What pictures have in common, and the pictures. */
interface Kept {
  readonly seed: number;
  readonly network: StudioNetwork["network"];
  readonly pictures: readonly GalleryPicture[];
}

const MOST = 6;

/** The last finished pictures of the same network from the same noise, the newest first, one for each text. */
export function useGallery(
  text: string,
  seed: number,
  { network }: StudioNetwork,
  drawing: DenoiseView,
): readonly GalleryPicture[] {
  const [kept, setKept] = useState<Kept>({ seed, network, pictures: [] });
  const { request } = drawing;
  const isOfNow = request?.images[0]?.seed === seed && request.network === network;
  const picture = drawing.status === "done" && isOfNow ? drawing.frames.at(-1)?.x : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is kept under the words that it was drawn for
  useEffect(() => {
    if (picture === undefined) return;
    setKept((before) => {
      const isSame = before.seed === seed && before.network === network;
      const others = isSame ? before.pictures.filter((one) => one.text !== text) : [];
      return { seed, network, pictures: [{ text, picture }, ...others].slice(0, MOST) };
    });
  }, [picture]);
  return kept.seed === seed && kept.network === network ? kept.pictures : [];
}
