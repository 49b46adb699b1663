"use client";

import { useCallback, useEffect, useState } from "react";
import type { UNetLook, UNetLookKind, UNetLooks } from "@/lib/tf/diffusion/unet-look-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";
import { useModelService } from "./model-service-context";

/** What a look into the network that draws has shown. */
export interface UNetLookView<K extends UNetLookKind> {
  readonly status: "idle" | "loading" | "running" | "done" | "failed";
  /** The last answer, which may be that to an earlier question. */
  readonly answer: {
    readonly request: UNetLooks[K]["request"];
    readonly reply: UNetLooks[K]["reply"];
    readonly backend: BackendName;
    /** Time in the worker, in milliseconds. */
    readonly elapsedMs: number;
  } | null;
  readonly failure: FailureReason | null;
}

export interface UNetLookQuestion<K extends UNetLookKind> {
  /** Waiting questions of the same key replace one another. */
  readonly key: string;
  readonly kind: K;
  /** The same object as long as the question is the same; null for none. */
  readonly request: UNetLooks[K]["request"] | null;
}

/** Looks into the network that ships each time that the question changes. */
export function useUNetLook<K extends UNetLookKind>({ key, kind, request }: UNetLookQuestion<K>) {
  const service = useModelService();
  const [attempt, setAttempt] = useState(0);
  const [view, setView] = useState<UNetLookView<K>>({ status: "idle", answer: null, failure: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!request) {
      setView((before) => ({ ...before, status: "idle", failure: null }));
      return;
    }
    const abort = new AbortController();
    setView((before) => ({ ...before, status: before.answer ? "running" : "loading", failure: null }));
    const job = { kind, network: "fruits", request } as unknown as UNetLook<K>;
    void service.lookInsideUNet(job, { latest: `${key}/${kind}`, signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return;
      if (!result.ok) return setView((before) => ({ ...before, status: "failed", failure: result.reason }));
      const { value: reply, backend, elapsedMs } = result;
      setView({ status: "done", answer: { request, reply, backend, elapsedMs }, failure: null });
    });
    return () => abort.abort();
  }, [service, key, kind, request, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...view, retry };
}
