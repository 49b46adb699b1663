"use client";

import { useEffect, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { BackendName, Evaluation, FailureReason, FinishedEvaluation } from "@/lib/tf/protocol";

export type EvaluationState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: Evaluation | null }
  | {
      readonly status: "done";
      readonly result: FinishedEvaluation;
      readonly backend: BackendName;
      readonly elapsedMs: number;
    }
  | { readonly status: "failed"; readonly reason: FailureReason };

/** Runs the network over the whole test set, on demand. */
export function useEvaluation() {
  const service = useModelService();
  const [state, setState] = useState<EvaluationState>({ status: "idle" });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async () => {
    const own = new AbortController();
    abort.current = own;
    setState({ status: "running", progress: null });
    const onProgress = (progress: Evaluation) => setState({ status: "running", progress });
    const result = await service.evaluate("digits", onProgress, { signal: own.signal });
    setState(
      result.ok
        ? { status: "done", result: result.value, backend: result.backend, elapsedMs: result.elapsedMs }
        : { status: "failed", reason: result.reason },
    );
  };
  return { state, start: () => void start(), cancel: () => abort.current?.abort() };
}
