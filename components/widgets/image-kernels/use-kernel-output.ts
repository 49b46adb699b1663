"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { Picture } from "@/components/image-input/picture.model";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";
import { activeKernels, type ImageKernelsState, shownSide } from "./image-kernels.model";
import type { KernelOutput } from "./window-view";

export interface KernelRun {
  /** The newest finished output; it stays while the next one is computed. */
  readonly output: KernelOutput | null;
  readonly isRunning: boolean;
  readonly failure: FailureReason | null;
  readonly backend: BackendName | null;
  /** Time in the worker, in milliseconds. */
  readonly elapsedMs: number;
  readonly retry: () => void;
}

type Finished = Pick<KernelRun, "output" | "failure" | "backend" | "elapsedMs">;

/**
 * Filters the picture with the kernels of the state, with TensorFlow.js. Of the wishes that wait, only the newest is computed;
 * one that runs is let finish, so that something moves even where frames come faster than they are filtered.
 */
export function useKernelOutput(id: string, state: ImageKernelsState, picture: Picture | null): KernelRun {
  const service = useModelService();
  const [finished, setFinished] = useState<Finished>({
    output: null,
    failure: null,
    backend: null,
    elapsedMs: 0,
  });
  const [isRunning, setRunning] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);
  const { preset, kernelSide, kernel, colour } = state;
  const kernels = useMemo(
    () => ({
      side: shownSide({ preset, kernelSide, kernel }),
      weights: activeKernels({ preset, kernelSide, kernel }),
    }),
    [preset, kernelSide, kernel],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt computes the same again
  useEffect(() => {
    if (!picture) return;
    newest.current += 1;
    const mine = newest.current;
    const channels: 1 | 3 = colour ? 3 : 1;
    setRunning(true);
    service
      .convolve(
        {
          pixels: colour ? picture.colour : picture.grey,
          width: picture.width,
          height: picture.height,
          channels,
          kernelSide: kernels.side,
          kernels: kernels.weights,
          combine: kernels.weights.length > 1 ? "magnitude" : "separate",
        },
        { latest: id },
      )
      .then((result) => {
        const isNewest = mine === newest.current;
        if (isNewest) setRunning(false);
        setFinished((before) => {
          if (!result.ok) return isNewest ? { ...before, failure: result.reason } : before;
          const [values = null] = result.value.maps;
          const output = values && { picture, kernels: kernels.weights, values, channels };
          return { output, failure: null, backend: result.backend, elapsedMs: result.elapsedMs };
        });
      });
  }, [service, id, picture, kernels, colour, attempt]);

  return { ...finished, isRunning, retry: () => setAttempt((before) => before + 1) };
}
