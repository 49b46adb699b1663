"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ActivationRun, type ActivationRunOptions, type RunSnapshot } from "./activation-run";
import { useModelService } from "./model-service-context";

/** Timings kept by the browser before old ones are dropped. */
const KEPT_MEASURES = 2000;

/**
 * The live run of a widget; it begins to load with the first render in a browser. Its options are read once for each model: another
 * model is another run, and what the worker held for the one before is freed.
 * @param measure - name of the user timing from the reader's act to its maps on the canvases
 */
export function useActivationRun<Maps>(
  measure: string,
  options: Omit<ActivationRunOptions<Maps>, "onPainted">,
): ActivationRun<Maps> {
  const service = useModelService();
  const create = () => ({
    model: options.model,
    run: new ActivationRun<Maps>(service, { ...options, onPainted: createMeasure(measure) }),
  });
  const [held, setHeld] = useState(create);
  const current = held.model === options.model ? held : create();
  if (current !== held) setHeld(current);
  const { run } = current;
  useEffect(() => {
    run.load();
    return () => run.close();
  }, [run]);
  return run;
}

/** What the run has shown last. */
export function useRunSnapshot<Maps>(run: ActivationRun<Maps>): RunSnapshot<Maps> {
  return useSyncExternalStore(run.subscribe, run.getSnapshot, run.getServerSnapshot);
}

function createMeasure(name: string): (start: number) => void {
  let count = 0;
  return (start) => {
    count++;
    if (count % KEPT_MEASURES === 0) performance.clearMeasures(name);
    performance.measure(name, { start, end: performance.now() });
  };
}
