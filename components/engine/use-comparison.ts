"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { BackendComparison, Failure } from "@/lib/tf/protocol";

/** Where the comparison of the backends stands. */
export interface Comparing {
  readonly status: "idle" | "running" | "done" | "failed";
  /** The newest comparison that came to its end. */
  readonly result: BackendComparison | null;
  readonly failure: Failure | null;
  /** The image that all read, `[28, 28, 1]` float32 in [0, 1]. */
  readonly image: Float32Array;
  readonly start: (options: { readonly withSoftware: boolean }) => void;
  readonly cancel: () => void;
}

/** Lets every backend read one image, when the reader asks. @param bytes - of the image, 0 = paper, 255 = ink */
export function useComparison(bytes: readonly number[]): Comparing {
  const service = useModelService();
  const image = useMemo(() => Float32Array.from(bytes, (byte) => byte / 255), [bytes]);
  const [state, setState] = useState<Pick<Comparing, "status" | "result" | "failure">>({
    status: "idle",
    result: null,
    failure: null,
  });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async ({ withSoftware }: { readonly withSoftware: boolean }) => {
    const own = new AbortController();
    abort.current = own;
    setState((before) => ({ ...before, status: "running", failure: null }));
    const result = await service.compareBackends("digits", { image, withSoftware }, { signal: own.signal });
    setState(({ result: before }) =>
      result.ok
        ? { status: "done", result: result.value, failure: null }
        : { status: "failed", result: before, failure: result },
    );
  };
  return { ...state, image, start: (options) => void start(options), cancel: () => abort.current?.abort() };
}
