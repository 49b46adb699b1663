"use client";

import { useCallback } from "react";
import type { Walk } from "@/components/widget/transport";
import { type Playback, usePlayback } from "@/components/widget/use-playback";
import type { ConvLabAction } from "./conv-lab.model";
import type { LabView } from "./lab-view";
import type { OutputPlace } from "./output-maps";

/** Going from one output cell to another, by hand or by itself. */
export interface CellWalk {
  readonly playback: Playback;
  readonly go: (place: OutputPlace) => void;
  readonly walk: (to: Walk) => void;
}

/** The walk over the cells of the filter shown, in row order. */
export function useCellWalk(view: LabView, dispatch: (action: ConvLabAction) => void): CellWalk {
  const { step, cells, width, filter } =
    view.kind === "possible"
      ? { step: view.step, cells: view.cells, width: view.output.width, filter: view.cell.filter }
      : { step: 0, cells: 1, width: 1, filter: 0 };
  const toStep = useCallback(
    (to: number) => dispatch({ type: "go", filter, row: Math.floor(to / width), column: to % width }),
    [dispatch, filter, width],
  );
  const playback = usePlayback({
    canAdvance: step < cells - 1,
    advance: useCallback(() => toStep(step + 1), [toStep, step]),
    restart: () => toStep(0),
  });
  return {
    playback,
    go(place) {
      playback.stop();
      dispatch({ type: "go", ...place });
    },
    walk(to) {
      playback.stop();
      toStep(
        { first: 0, previous: Math.max(step - 1, 0), next: Math.min(step + 1, cells - 1), last: cells - 1 }[
          to
        ],
      );
    },
  };
}
