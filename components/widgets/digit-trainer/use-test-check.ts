"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { KeyedNetwork } from "@/components/compute/model-source";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { BackendName, Evaluation, FailureReason, FinishedEvaluation } from "@/lib/tf/protocol";
import type { TrainingSpec } from "@/lib/tf/training/training-protocol";
import { imageSetOf } from "./training-spec";
import type { Trainer } from "./use-trainer";
import { TrainingSourceContext } from "./use-trainer-session";

export type TestCheckState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: Evaluation | null }
  | {
      readonly status: "done";
      /** Whose test images they were. */
      readonly set: ImageSetId;
      readonly result: FinishedEvaluation;
      /** The images, where they aren't those of the set. */
      readonly own: DigitSet | null;
      /** The run that was tried, and its weights. */
      readonly spec: TrainingSpec;
      readonly model: KeyedNetwork;
      readonly backend: BackendName;
      /** The moment that was tried. */
      readonly step: number;
    }
  | { readonly status: "failed"; readonly reason: FailureReason };

export interface TestCheckHandle {
  readonly state: TestCheckState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Tries the moment shown on the test images: on demand, and by itself when a run has come to its end. */
export function useTestCheck({ session, run }: Trainer): TestCheckHandle {
  const service = useModelService();
  const source = useContext(TrainingSourceContext);
  const [state, setState] = useState<TestCheckState>({ status: "idle" });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const start = async () => {
    if (!session.snapshot()) return;
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    const show = (next: TestCheckState) => {
      if (own === abort.current) setState(next);
    };
    show({ status: "running", progress: null });
    const onProgress = (progress: Evaluation) => show({ status: "running", progress });
    const moment = await session.settledMoment();
    // The run was begun anew meanwhile.
    if (!moment) return show({ status: "idle" });
    const { spec } = session.getSnapshot();
    const result = await source.evaluate(service, { spec, state: moment }, onProgress, own.signal);
    show(
      result.ok
        ? {
            status: "done",
            set: imageSetOf(spec),
            result: result.value,
            own: typeof spec.data === "string" ? null : spec.data.own,
            spec,
            model: { key: crypto.randomUUID(), network: spec.network, weights: moment.weights },
            backend: result.backend,
            step: moment.step,
          }
        : { status: "failed", reason: result.reason },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a run starts it
  useEffect(() => {
    if (run.status === "finished" && run.divergence === null) void start();
  }, [run.status]);

  return {
    state,
    start: () => void start(),
    cancel: () => abort.current?.abort(),
  };
}
