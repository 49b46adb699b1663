"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { FruitTrainingSpec, FruitTrainingState } from "@/lib/tf/diffusion/diffusion-protocol";
import { FruitRun, type FruitRunView } from "@/lib/tf/diffusion/fruit-run";
import { isSameRun, sampleOrderOf } from "./fruit-trainer.model";

/** A run and what can be done to it. */
export interface FruitRunHandle {
  /** The run itself: another one begins anew. It can be held while the worker has other things to do. */
  readonly itself: Pick<FruitRun, "hold" | "release">;
  readonly view: FruitRunView;
  readonly start: () => void;
  readonly pause: () => void;
  /** Draws the samples now. */
  readonly draw: () => void;
  /** Back to the first weights, with the settings given. */
  readonly reset: (spec: FruitTrainingSpec) => void;
  /** Goes on, when it is started, from where a run stood. */
  readonly adopt: (spec: FruitTrainingSpec, state: FruitTrainingState) => void;
  /** Where it stands; null before its first step. */
  readonly snapshot: () => Promise<FruitTrainingState | null>;
}

/** The run of a widget: one at a time, which ends with the widget. @param wanted - the run that the settings ask for */
export function useFruitRun(wanted: FruitTrainingSpec): FruitRunHandle {
  const service = useModelService();
  const open = (spec: FruitTrainingSpec, from: FruitTrainingState | null) =>
    new FruitRun(service, { spec, from, order: sampleOrderOf(spec), now: () => performance.now() });
  const [run, setRun] = useState(() => open(wanted, null));
  const view = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.getSnapshot(),
    () => run.getSnapshot(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run ends when another takes its place
  useEffect(() => {
    // React may take a widget out of the page and put it back.
    if (run.isDisposed) setRun(open(run.getSnapshot().spec, null));
    return () => run.dispose();
  }, [run]);

  const become = (spec: FruitTrainingSpec, from: FruitTrainingState | null) => {
    const next = open(spec, from);
    setRun(next);
    return next;
  };
  return {
    itself: run,
    view,
    start() {
      // A run that hasn't begun takes the settings as they are.
      const current = view.status === "idle" && !isSameRun(view.spec, wanted) ? become(wanted, null) : run;
      current.start();
    },
    pause: () => run.pause(),
    draw: () => run.order(sampleOrderOf(run.getSnapshot().spec)),
    reset: (spec) => void become(spec, null),
    adopt(spec, state) {
      const next = become(spec, state);
      next.order(sampleOrderOf(spec));
    },
    snapshot: () => run.snapshot(),
  };
}
