"use client";

import { useCallback, useEffect, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { ModelClient } from "@/lib/tf/client";
import type { Failure } from "@/lib/tf/protocol";
import { isMeasured } from "./backend-bars";

/** Where the measurement stands. */
export interface Measuring {
  readonly status: "loading" | "running" | "done" | "failed";
  readonly failure: Failure | null;
  /** The reader asked for it since the page was opened. */
  readonly isRepeated: boolean;
  readonly again: () => void;
}

type Progress = Pick<Measuring, "status" | "failure">;

/** Starts the worker and, where nothing is measured on this device yet, measures; again whenever the reader asks. */
export function useMeasurement(): Measuring {
  const service = useModelService();
  const [progress, setProgress] = useState<Progress>({ status: "loading", failure: null });
  const [isRepeated, setRepeated] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const show = (next: Progress) => {
      if (!abort.signal.aborted) setProgress(next);
    };
    void open(service, abort.signal, show);
    return () => abort.abort();
  }, [service]);

  const again = useCallback(() => {
    setRepeated(true);
    void measure(service, {}, setProgress);
  }, [service]);
  return { ...progress, isRepeated, again };
}

async function open(service: ModelClient, signal: AbortSignal, show: (next: Progress) => void) {
  const result = await service.backend({ signal });
  if (!result.ok) show({ status: "failed", failure: result });
  else if (isMeasured(result.value)) show({ status: "done", failure: null });
  else await measure(service, { signal }, show);
}

async function measure(
  service: ModelClient,
  options: { readonly signal?: AbortSignal },
  show: (next: Progress) => void,
) {
  show({ status: "running", failure: null });
  const result = await service.measureBackends(options);
  show(result.ok ? { status: "done", failure: null } : { status: "failed", failure: result });
}
