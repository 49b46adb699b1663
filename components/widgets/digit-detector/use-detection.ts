"use client";

import { useCallback, useEffect, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { WidgetStatus } from "@/components/widget/widget-frame";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";
import { readings, type WindowReading } from "./detections";
import { cutWindows } from "./digit-page";

/** What the network said of every window of a page. */
export interface PageReading {
  readonly page: Float32Array;
  readonly stride: number;
  readonly windows: readonly WindowReading[];
  /** `[windows, 10]` in row order. */
  readonly probabilities: Float32Array;
  readonly backend: BackendName;
  /** Time in the worker, in milliseconds. */
  readonly elapsedMs: number;
}

interface Detecting {
  readonly status: WidgetStatus;
  readonly failure: FailureReason | null;
  /** Of the newest page that was read; kept while another is. */
  readonly reading: PageReading | null;
  readonly retry: () => void;
}

/** Lets the network read every window of a page, anew with each page and stride. */
export function useDetection(id: string, page: Float32Array | null, stride: number): Detecting {
  const service = useModelService();
  const [reading, setReading] = useState<PageReading | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!page) return;
    let isWanted = true;
    const inputs = cutWindows(page, stride);
    service.classify("digits", inputs, { latest: `${id}/page` }).then((result) => {
      if (!isWanted) return;
      if (!result.ok) return setFailure(result.reason === "cancelled" ? null : result.reason);
      const { value: probabilities, backend, elapsedMs } = result;
      const windows = readings(probabilities, inputs, stride);
      setFailure(null);
      setReading({ page, stride, windows, probabilities, backend, elapsedMs });
    });
    return () => {
      isWanted = false;
    };
  }, [service, id, page, stride, attempt]);

  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  const isFresh = reading !== null && reading.page === page && reading.stride === stride;
  const status = failure ? "failed" : isFresh ? "done" : reading ? "running" : "loading";
  return { status, failure, reading, retry };
}
