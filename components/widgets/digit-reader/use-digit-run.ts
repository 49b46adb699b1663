"use client";

import type { ActivationRun } from "@/components/compute/activation-run";
import { useActivationRun } from "@/components/compute/use-activation-run";
import { type LayerMaps, layerMaps } from "./layer-maps";

/** The live run of the digits network. */
export type DigitRun = ActivationRun<LayerMaps>;

/** The live run of a widget. @param id - of the widget */
export function useDigitRun(id: string): DigitRun {
  return useActivationRun("digit-reader:maps", { model: "digits", key: id, read: layerMaps });
}
