"use client";

import { useEffect } from "react";
import { trainedNetworks } from "@/components/trained-network/trained-network-store";
import { areDigits } from "./own-names";
import { imageSetOf } from "./training-spec";
import { useOwnImages } from "./use-own-images";
import type { Trainer } from "./use-trainer";

/** Offers the moment shown to the other demos of the page, whenever the run stands still. */
export function usePublishNetwork({ session, run, view }: Trainer): void {
  const { status, step, spec } = run;
  const stands = status === "paused" || status === "finished";
  const { accuracy } = view;
  const { names } = useOwnImages();
  useEffect(() => {
    const state = stands && step > 0 ? session.snapshot() : null;
    if (!state) return;
    const { network, seed, optimiser, learningRate, batch } = spec;
    const set = imageSetOf(spec);
    const classNames = typeof spec.data === "string" || areDigits(names) ? null : names;
    // The same settings give the same weights at the same step.
    const key = [
      set,
      seed,
      optimiser,
      learningRate,
      batch,
      state.step,
      hashOf(state.weights[0]?.values),
      ...(classNames ?? []),
    ].join();
    const { weights } = state;
    trainedNetworks.publish({ key, set, classNames, network, weights, step: state.step, accuracy });
  }, [session, stands, step, spec, accuracy, names]);
}

/** Tells weights apart. */
function hashOf(values: Float32Array = new Float32Array()): number {
  return values.reduce((sum, value, index) => sum + value * (1 + (index % 7)), 0);
}
