"use client";

import { useCallback, useEffect, useState } from "react";
import { type DigitSet, decodeDigitSet } from "@/lib/datasets/digits/digit-set";

export interface Samples {
  /** Null until the file is here. */
  readonly set: DigitSet | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

const FILE = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/data/digits/samples.bin`;

/** The shipped test images to choose from. */
export function useSamples(): Samples {
  const [set, setSet] = useState<DigitSet | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches again
  useEffect(() => {
    const abort = new AbortController();
    fetchSamples(abort.signal).then(setSet, () => {
      if (!abort.signal.aborted) setFailed(true);
    });
    return () => abort.abort();
  }, [attempt]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return { set, hasFailed, retry };
}

async function fetchSamples(signal: AbortSignal): Promise<DigitSet> {
  const response = await fetch(FILE, { signal });
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  return decodeDigitSet(new Uint8Array(await response.arrayBuffer()));
}
