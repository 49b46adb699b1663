"use client";

import { useCallback, useEffect, useState } from "react";
import { type DigitSet, decodeDigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { fetchSampleFile } from "./sample-files";

export interface Samples {
  /** Null until the file is here. */
  readonly set: DigitSet | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** The shipped test images of a set to choose from. */
export function useSamples(id: ImageSetId = "digits"): Samples {
  const [set, setSet] = useState<DigitSet | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(() => {
    const abort = new AbortController();
    setSet(null);
    fetchSamples(id, abort.signal).then(setSet, () => {
      if (!abort.signal.aborted) setFailed(true);
    });
    return () => abort.abort();
  }, [id, attempt]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return { set, hasFailed, retry };
}

/** The shipped test images of a set. @throws Error where they don't come */
export async function fetchSamples(id: ImageSetId, signal: AbortSignal): Promise<DigitSet> {
  return decodeDigitSet(await fetchSampleFile(id, signal));
}
