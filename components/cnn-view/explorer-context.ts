"use client";

import { createContext, useContext } from "react";
import type { LayerWeights } from "@/lib/tf/protocol";
import type { Activations } from "./activations";
import type { ColourLimits } from "./colour-limit";
import type { ExplorableNetwork } from "./explorable-network";
import type { GazeAction } from "./gaze.model";
import type { ViewPlace } from "./view-place";

/** What every part of the explorer draws from. */
export interface ExplorerView extends ViewPlace {
  readonly network: ExplorableNetwork;
  /** What its outputs stand for, in their order. */
  readonly classes: readonly string[];
  readonly weights: readonly LayerWeights[];
  readonly limits: ColourLimits;
  /** Changes the state because the reader asked for it: the focus follows to what opens. */
  readonly go: (action: GazeAction) => void;
}

export const ExplorerContext = createContext<ExplorerView | null>(null);
export const ActivationsContext = createContext<Activations | null>(null);

/** What is looked at, and how. @throws Error outside of the explorer */
export function useExplorer(): ExplorerView {
  const view = useContext(ExplorerContext);
  if (!view) throw new Error("useExplorer needs an ExplorerContext above it");
  return view;
}

/** The values of every layer; null while there are none. */
export function useActivations(): Activations | null {
  return useContext(ActivationsContext);
}
