"use client";

import { useEffect, useState } from "react";
import { loadPhoto } from "@/components/image-input/load-photo";
import { DEFAULT_PHOTO, type PhotoId } from "@/components/image-input/photos.model";
import type { Picture } from "@/components/image-input/picture.model";

/** The picture to filter. While another one loads, or if it doesn't come, the one before stays. */
export interface ShownPicture {
  readonly picture: Picture | null;
  readonly source: PhotoId | "own" | null;
  readonly isLoading: boolean;
  readonly isMissing: boolean;
  readonly retry: () => void;
}

interface Loaded {
  readonly picture: Picture;
  readonly source: PhotoId;
}

/**
 * @param wanted - the photograph of the state, or the reader's own image
 * @param own - the reader's own image; a link can't bring it, so that a photograph stands in for it
 */
export function usePicture(wanted: PhotoId | "own", own: Picture | null): ShownPicture {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [missing, setMissing] = useState<PhotoId | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isOwn = wanted === "own" && own !== null;
  const photo = wanted === "own" ? DEFAULT_PHOTO : wanted;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads the same photograph again
  useEffect(() => {
    if (isOwn) return;
    const abort = new AbortController();
    loadPhoto(photo, abort.signal).then((picture) => {
      if (abort.signal.aborted) return;
      setMissing(picture ? null : photo);
      if (picture) setLoaded({ picture, source: photo });
    });
    return () => abort.abort();
  }, [photo, isOwn, attempt]);

  const retry = () => {
    setMissing(null);
    setAttempt((before) => before + 1);
  };
  if (isOwn) return { picture: own, source: "own", isLoading: false, isMissing: false, retry };
  const isMissing = missing === photo;
  return {
    picture: loaded?.picture ?? null,
    source: loaded?.source ?? null,
    isLoading: loaded?.source !== photo && !isMissing,
    isMissing,
    retry,
  };
}
