"use client";

import { useCallback, useEffect, useState } from "react";
import type { Look, LookKind, Looks } from "@/lib/tf/looking/looking-protocol";
import type { BackendName, FailureReason, ModelId } from "@/lib/tf/protocol";
import { useModelService } from "./model-service-context";

/** What a look into a network has shown so far. */
export interface LookView<K extends LookKind> {
  readonly status: "idle" | "loading" | "running" | "done" | "failed";
  /** How far the running look is; null before its first message. */
  readonly progress: Looks[K]["progress"] | null;
  /** The last answer, which may be that to an earlier question. */
  readonly answer: LookAnswer<K> | null;
  readonly failure: FailureReason | null;
}

export interface LookAnswer<K extends LookKind> {
  readonly model: ModelId;
  readonly request: Looks[K]["request"];
  readonly reply: Looks[K]["reply"];
  readonly backend: BackendName;
  /** Time in the worker, in milliseconds. */
  readonly elapsedMs: number;
}

export interface LookQuestion<K extends LookKind> {
  /** Waiting questions of the same key replace one another. */
  readonly key: string;
  readonly model: ModelId;
  readonly kind: K;
  /** The same object as long as the question is the same; null for none. */
  readonly request: Looks[K]["request"] | null;
}

/** Looks into a network each time that the question changes; the one before is given up. */
export function useLook<K extends LookKind>({ key, model, kind, request }: LookQuestion<K>) {
  const service = useModelService();
  const [attempt, setAttempt] = useState(0);
  const [view, setView] = useState<LookView<K>>({
    status: "idle",
    progress: null,
    answer: null,
    failure: null,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!request) {
      setView((before) => ({ ...before, status: "idle", progress: null, failure: null }));
      return;
    }
    const abort = new AbortController();
    const change = (part: Partial<LookView<K>>) => {
      if (!abort.signal.aborted) setView((before) => ({ ...before, ...part }));
    };
    setView((before) => ({
      ...before,
      status: before.answer ? "running" : "loading",
      progress: null,
      failure: null,
    }));
    const job = { kind, request } as unknown as Look<K>;
    const options = { latest: `${key}/${kind}`, signal: abort.signal };
    void service
      .look(model, job, (progress) => change({ status: "running", progress }), options)
      .then((result) => {
        if (!result.ok) return change({ status: "failed", failure: result.reason, progress: null });
        const { value: reply, backend, elapsedMs } = result;
        change({ status: "done", progress: null, answer: { model, request, reply, backend, elapsedMs } });
      });
    return () => abort.abort();
  }, [service, key, model, kind, request, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...view, retry };
}

/** Where a demo stands whose looks stand there; the least finished counts. */
export function lookStatus(statuses: readonly LookView<LookKind>["status"][]): LookView<LookKind>["status"] {
  const order = ["failed", "loading", "running", "idle", "done"] as const;
  return order.find((status) => statuses.includes(status)) ?? "idle";
}
