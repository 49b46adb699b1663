"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { FailureReason } from "@/lib/tf/protocol";
import type { AnsweredImage } from "./confusion-cell";

export interface CellPictures {
  /** The pixels of an image by its place in the list, `[28, 28]`; null while they are on their way. */
  readonly imageAt: (place: number) => Float32Array | null;
  readonly failure: FailureReason | null;
  readonly retry: () => void;
}

/** The pixels of test images; the worker has them already, since it has just tried them. @param own - images of the reader's own */
export function useCellPictures(
  set: ImageSetId,
  own: DigitSet | null,
  images: readonly AnsweredImage[],
): CellPictures {
  const service = useModelService();
  const [fetched, setFetched] = useState<DigitSet | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (own) return;
    const abort = new AbortController();
    const indices = images.map(({ index }) => index);
    service.testImages(set, indices, { signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return;
      if (result.ok) setFetched(result.value);
      setFailure(result.ok ? null : result.reason);
    });
    return () => abort.abort();
  }, [service, set, own, images, attempt]);

  const pictures = useMemo(() => {
    const given = own ? images.map(({ index }) => digitImage(own, index)) : null;
    return (
      given ??
      Array.from({ length: fetched?.count ?? 0 }, (_, place) => digitImage(fetched as DigitSet, place))
    );
  }, [own, images, fetched]);
  const imageAt = useCallback((place: number) => pictures[place] ?? null, [pictures]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { imageAt, failure, retry };
}
