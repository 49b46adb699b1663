"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { type DenoiseView, isUnderWay } from "@/components/compute/use-denoise";
import type { DenoiseRequest } from "@/lib/tf/diffusion/diffusion-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";

/** Pictures that are asked for together, a batch at a time. */
export interface ManyRequest extends DenoiseRequest {
  readonly batch: number;
}

interface Many {
  readonly status: DenoiseView["status"];
  readonly pictures: readonly (Float32Array | null)[];
  /** So many of them, from the first on, are as they stay. */
  readonly finished: number;
  /** Steps done, of all batches. */
  readonly step: number;
  readonly failure: FailureReason | null;
  readonly backend: BackendName | null;
}

const NOTHING: Many = { status: "idle", pictures: [], finished: 0, step: 0, failure: null, backend: null };

/** Draws many pictures, batch after batch, once it is told to; another request begins with empty places. */
export function useManyDrawings(key: string, request: ManyRequest | null) {
  const service = useModelService();
  const [many, setMany] = useState(NOTHING);
  const running = useRef<AbortController>(null);

  useEffect(() => {
    setMany((before) => ({
      ...NOTHING,
      backend: before.backend,
      pictures: request?.images.map(() => null) ?? [],
    }));
    return () => running.current?.abort();
  }, [request]);

  const start = useCallback(async () => {
    if (request === null) return;
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const change = (part: (before: Many) => Partial<Many>) => {
      if (!abort.signal.aborted) setMany((before) => ({ ...before, ...part(before) }));
    };
    const { batch, ...rest } = request;
    change(() => ({ ...NOTHING, status: "loading", pictures: request.images.map(() => null) }));
    for (let from = 0; from < request.images.length; from += batch) {
      const images = request.images.slice(from, from + batch);
      const result = await service.denoise(
        { ...rest, images },
        ({ frames }) => {
          // What the network takes each for is seen long before the picture itself.
          const newest = frames.at(-1);
          const seen = newest?.image;
          if (!newest || !seen) return;
          change(({ pictures }) => ({
            status: "running",
            step: (from / batch) * request.steps + newest.index,
            pictures: placed(pictures, from, images.length, seen),
          }));
        },
        { latest: `${key}/${from}`, signal: abort.signal },
      );
      if (result.ok) {
        const { x } = result.value;
        const step = (from / batch + 1) * request.steps;
        change(({ pictures }) => ({
          backend: result.backend,
          finished: from + images.length,
          step,
          pictures: placed(pictures, from, images.length, x),
        }));
      } else if (result.reason === "cancelled") return change(() => ({ status: "stopped" }));
      else return change(() => ({ status: "failed", failure: result.reason }));
    }
    change(() => ({ status: "done" }));
  }, [service, key, request]);

  const stop = useCallback(() => {
    running.current?.abort();
    setMany((before) => (isUnderWay(before.status) ? { ...before, status: "stopped" } : before));
  }, []);

  const batches = request === null ? 0 : Math.ceil(request.images.length / request.batch);
  const steps = batches * (request?.steps ?? 0);
  const begin = () => void start();
  return { ...many, steps, canStart: request !== null, start: begin, retry: begin, stop };
}

/** Pictures with some of them changed: `values` holds `count` of them one after the other. */
function placed(
  pictures: Many["pictures"],
  from: number,
  count: number,
  values: Float32Array,
): Many["pictures"] {
  const length = values.length / count;
  return pictures.map((picture, index) =>
    index >= from && index < from + count
      ? values.slice((index - from) * length, (index - from + 1) * length)
      : picture,
  );
}
