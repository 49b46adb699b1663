"use client";

import { useEffect } from "react";
import { trainedNetworks } from "@/components/trained-network/trained-network-store";
import { imageSetOf } from "./training-spec";
import type { Trainer } from "./use-trainer";

/** Offers the moment shown to the other demos of the page, whenever the run stands still. */
export function usePublishNetwork({ session, run, view }: Trainer): void {
  const { status, step, spec } = run;
  const stands = status === "paused" || status === "finished";
  const { accuracy } = view;
  useEffect(() => {
    const state = stands && step > 0 ? session.snapshot() : null;
    if (!state) return;
    const { network, seed, optimiser, learningRate, batch } = spec;
    const set = imageSetOf(spec);
    // The same settings give the same weights at the same step.
    const key = [
      set,
      seed,
      optimiser,
      learningRate,
      batch,
      state.step,
      hashOf(state.weights[0]?.values),
    ].join();
    trainedNetworks.publish({ key, set, network, weights: state.weights, step: state.step, accuracy });
  }, [session, stands, step, spec, accuracy]);
}

/** Tells weights apart. */
function hashOf(values: Float32Array = new Float32Array()): number {
  return values.reduce((sum, value, index) => sum + value * (1 + (index % 7)), 0);
}
