"use client";

import { useEffect, useMemo } from "react";
import { isUnderWay } from "@/components/compute/use-denoise";
import { useManyDrawings } from "@/components/fruits/studio/use-many-drawings";
import { useStudio } from "@/components/fruits/studio/use-studio";
import type { FruitTrainerState } from "./fruit-trainer.model";
import { untaken } from "./taken-network";
import type { FruitRunHandle } from "./use-fruit-run";
import { useTakenNetwork } from "./use-taken-network";
import { verdictRequest } from "./verdict";

/** What the trained network draws when it is asked, in the studio and for a verdict. The run waits while it draws. */
export function useAskedNetwork(id: string, { studio: asked, room }: FruitTrainerState, run: FruitRunHandle) {
  const handle = useTakenNetwork(run);
  const { taken } = handle;
  const { spec } = run.view;
  const network = useMemo(() => taken?.studio ?? untaken(spec), [taken, spec]);
  const studio = useStudio(id, asked, network);
  const verdict = useManyDrawings(
    `${id}/verdict`,
    useMemo(() => verdictRequest(network), [network]),
  );
  const isDrawing = isUnderWay(studio.shown.status) || isUnderWay(verdict.status);
  // Side by side, a picture would wait for a slice of training between any two of its batches: for seconds, with the large network.
  const { itself } = run;
  useEffect(() => {
    if (!isDrawing) return;
    itself.hold();
    return () => itself.release();
  }, [itself, isDrawing]);
  const shown = { learn: null, draw: studio.shown, verdict }[room];
  return { ...handle, network, studio, verdict, isDrawing, shown };
}

export type AskedNetwork = ReturnType<typeof useAskedNetwork>;
