"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { DenoiseFrame, DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";

/** How far the pictures asked for have come. */
export interface Drawing {
  readonly status: "idle" | "loading" | "running" | "done" | "stopped" | "failed";
  /** One for each step so far, the noise at the start first. */
  readonly frames: readonly DenoiseFrame[];
  /** The request whose frames these are. */
  readonly request: DenoiseRequest | null;
  readonly failure: FailureReason | null;
  readonly backend: BackendName | null;
  /** Milliseconds in the worker, once all is there. */
  readonly elapsedMs: number | null;
}

const NOTHING: Drawing = {
  status: "idle",
  frames: [],
  request: null,
  failure: null,
  backend: null,
  elapsedMs: null,
};

/**
 * Draws pictures, step by step, each time that the request changes; what was under way is given up at once.
 * @param key - waiting requests of the same key replace one another
 * @param request - the same object as long as it is the same; null for none, which leaves what is there
 */
export function useDrawing(key: string, request: DenoiseRequest | null) {
  const service = useModelService();
  const [attempt, setAttempt] = useState(0);
  const [drawing, setDrawing] = useState(NOTHING);
  const running = useRef<AbortController>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (request === null) return;
    const abort = new AbortController();
    running.current = abort;
    const change = (part: (before: Drawing) => Partial<Drawing>) => {
      if (!abort.signal.aborted) setDrawing((before) => ({ ...before, ...part(before) }));
    };
    setDrawing((before) => ({ ...NOTHING, request, status: "loading", backend: before.backend }));
    const take = (more: readonly DenoiseFrame[]) =>
      change(({ frames }) => ({ status: "running", frames: [...frames, ...more] }));
    const options = { latest: `${key}/denoise`, signal: abort.signal };
    void service
      .denoise(request, (progress) => take(progress.frames), options)
      .then((result) => {
        if (result.ok) {
          take(result.value.frames);
          change(() => ({ status: "done", backend: result.backend, elapsedMs: result.elapsedMs }));
        } else if (result.reason === "cancelled") change(() => ({ status: "stopped" }));
        else change(() => ({ status: "failed", failure: result.reason }));
      });
    return () => abort.abort();
  }, [service, key, request, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const stop = useCallback(() => {
    running.current?.abort();
    setDrawing((before) =>
      before.status === "loading" || before.status === "running" ? { ...before, status: "stopped" } : before,
    );
  }, []);
  return { ...drawing, retry, stop };
}
