"use client";

import { useEffect } from "react";
import { useWidgetStore } from "./widget-store-context";

/**
 * Publishes what a demo has computed, so that a question can hold a prediction to it.
 * @param state - what it was computed in
 * @param values - by the name of the measure; null while the demo hasn't computed in this state
 */
export function useMeasures(
  id: string,
  state: object,
  values: Readonly<Record<string, number>> | null,
): void {
  const { measures } = useWidgetStore();
  useEffect(() => measures.publish(id, values && { state, values }));
  useEffect(() => () => measures.publish(id, null), [measures, id]);
}
