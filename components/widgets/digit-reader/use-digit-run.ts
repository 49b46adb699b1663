"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { DigitRun, type RunSnapshot } from "./digit-run";

/** Name of the user timing from the reader's act to its maps on the canvases. */
const MEASURE = "digit-reader:maps";

/** Timings kept by the browser before old ones are dropped. */
const KEPT_MEASURES = 2000;

/** The live run of a widget; it begins to load with the first render in a browser. @param id - of the widget */
export function useDigitRun(id: string): DigitRun {
  const service = useModelService();
  const [run] = useState(() => new DigitRun(service, id, createMeasure()));
  useEffect(() => run.load(), [run]);
  return run;
}

/** What the run has shown last. */
export function useRunSnapshot(run: DigitRun): RunSnapshot {
  return useSyncExternalStore(run.subscribe, run.getSnapshot, run.getServerSnapshot);
}

function createMeasure(): (start: number) => void {
  let count = 0;
  return (start) => {
    count++;
    if (count % KEPT_MEASURES === 0) performance.clearMeasures(MEASURE);
    performance.measure(MEASURE, { start, end: performance.now() });
  };
}
