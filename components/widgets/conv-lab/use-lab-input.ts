"use client";

import { useEffect, useMemo, useState } from "react";
import { fetchSamples } from "@/components/digit-input/use-samples";
import { loadPhoto } from "@/components/image-input/load-photo";
import { DEFAULT_PHOTO, type PhotoId } from "@/components/image-input/photos.model";
import type { Picture } from "@/components/image-input/picture.model";
import { sampleStrip } from "@/lib/datasets/digits/sample-strip";
import type { Maps } from "@/lib/nn/cells/maps";
import type { ConvLabState } from "./conv-lab.model";
import { numberMaps } from "./lab-numbers";
import { photoMaps, testCard } from "./lab-picture";

/** The input of the layer. While a picture loads, or if it doesn't come, what was shown before stays. */
export interface LabInput {
  readonly input: Maps;
  readonly isLoading: boolean;
  readonly isMissing: boolean;
  readonly retry: () => void;
}

type Picked = Pick<ConvLabState, "source" | "photo" | "digit" | "side" | "channels" | "edits">;

interface Loaded {
  readonly key: string;
  /** Null where it didn't come. */
  readonly maps: Maps | null;
}

/**
 * The input that the settings ask for.
 * @param own - the reader's own image; where a link asks for one, a photograph stands in for it
 */
export function useLabInput(state: Picked, own: Picture | null): LabInput {
  const { source, digit, side, channels, edits } = state;
  const photo = state.photo === "own" ? DEFAULT_PHOTO : state.photo;
  const ownPicture = state.photo === "own" ? own : null;
  const made = useMemo(
    () =>
      source === "photo" ? ownPicture && photoMaps(ownPicture) : madeHere({ source, side, channels, edits }),
    [source, ownPicture, side, channels, edits],
  );
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [shown, setShown] = useState<Maps | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = `${source} ${source === "photo" ? photo : digit} ${attempt}`;

  useEffect(() => {
    if (made) return;
    const abort = new AbortController();
    loadMaps({ source, photo, digit }, abort.signal).then((maps) => {
      if (abort.signal.aborted) return;
      setLoaded({ key, maps });
      if (maps) setShown(maps);
    });
    return () => abort.abort();
  }, [made, source, photo, digit, key]);

  const retry = () => setAttempt((before) => before + 1);
  if (made) return { input: made, isLoading: false, isMissing: false, retry };
  const isHere = loaded?.key === key;
  return {
    input: (isHere ? loaded.maps : null) ?? shown ?? testCard(),
    isLoading: !isHere,
    isMissing: isHere && loaded.maps === null,
    retry,
  };
}

/** The input that needs no file; null for the others. */
function madeHere({ source, side, channels, edits }: Omit<Picked, "photo" | "digit">): Maps | null {
  if (source === "numbers") return numberMaps(side, channels, edits);
  return source === "shapes" ? testCard() : null;
}

async function loadMaps(
  { source, photo, digit }: Pick<Picked, "source" | "digit"> & { readonly photo: PhotoId },
  signal: AbortSignal,
): Promise<Maps | null> {
  if (source === "photo") {
    const picture = await loadPhoto(photo, signal);
    return picture && photoMaps(picture);
  }
  try {
    const { side, labels, pixels } = await fetchSamples("digits", signal);
    const first = (sampleStrip(labels, 1)[digit] ?? 0) * side * side;
    const values = Float32Array.from(pixels.subarray(first, first + side * side), (ink) => ink / 255);
    return { values, height: side, width: side, channels: 1 };
  } catch {
    return null;
  }
}
