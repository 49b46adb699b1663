"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DenoiseFrame, DenoiseReply, DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";
import { useModelService } from "./model-service-context";

/** How far a drawing is. */
export interface DenoiseView {
  readonly status: "idle" | "loading" | "running" | "done" | "stopped" | "failed";
  /** The question that the rest answers; null before the first. */
  readonly request: DenoiseRequest | null;
  /** The steps told so far, in their order: all of them, or the newest, as the request has it. */
  readonly frames: readonly DenoiseFrame[];
  /** Null until it is done. */
  readonly reply: Pick<DenoiseReply, "x" | "side"> | null;
  readonly backend: BackendName | null;
  /** Time in the worker, in milliseconds; null until it is done. */
  readonly elapsedMs: number | null;
  readonly failure: FailureReason | null;
}

export interface DenoiseQuestion {
  /** Waiting questions of the same key replace one another. */
  readonly key: string;
  /** The same object as long as the question is the same; null for none, which keeps what was drawn last. */
  readonly request: DenoiseRequest | null;
}

const NOTHING: DenoiseView = {
  status: "idle",
  request: null,
  frames: [],
  reply: null,
  backend: null,
  elapsedMs: null,
  failure: null,
};

/** Draws each time that the question changes; the drawing before is given up. */
export function useDenoise({ key, request }: DenoiseQuestion) {
  const service = useModelService();
  const [attempt, setAttempt] = useState(0);
  const [view, setView] = useState<DenoiseView>(NOTHING);
  const running = useRef<AbortController>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!request) {
      // What was given up isn't there; what was done stays.
      setView((before) => (before.status === "done" ? before : { ...before, status: "idle" }));
      return;
    }
    const abort = new AbortController();
    running.current = abort;
    const show = (part: (before: DenoiseView) => Partial<DenoiseView>) => {
      if (!abort.signal.aborted) setView((before) => ({ ...before, ...part(before) }));
    };
    const told = (frames: readonly DenoiseFrame[]) =>
      show((before) => ({
        status: "running",
        frames: request.watch === "all" ? [...before.frames, ...frames] : frames,
      }));
    setView((before) => ({ ...NOTHING, status: "loading", request, backend: before.backend }));
    void service
      .denoise(request, ({ frames }) => told(frames), {
        latest: key,
        signal: abort.signal,
      })
      .then((result) => {
        if (!result.ok) return show(() => ({ status: "failed", failure: result.reason }));
        const { value, backend, elapsedMs } = result;
        const { frames, ...reply } = value;
        show(() => ({ status: "done", frames, reply, backend, elapsedMs }));
      });
    return () => abort.abort();
  }, [service, key, request, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  /** Gives up what is under way, and keeps what was drawn so far. */
  const stop = useCallback(() => {
    running.current?.abort();
    setView((before) => (isUnderWay(before.status) ? { ...before, status: "stopped" } : before));
  }, []);
  return { ...view, retry, stop };
}

/** Is something being computed? */
export function isUnderWay(status: DenoiseView["status"]): boolean {
  return status === "loading" || status === "running";
}
