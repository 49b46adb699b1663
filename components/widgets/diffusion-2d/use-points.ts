"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import type { PointSet } from "@/lib/datasets/points/point-set";
import type { WordInk } from "@/lib/datasets/points/word-points";
import { dataPoints, taskKey } from "./data-points";
import { denoiseRequest } from "./denoise-request";
import type { Diffusion2dState } from "./diffusion-2d.model";
import { pageRun } from "./page-runs";
import { lookedAt, type PointsRun, type RunView } from "./points-run";
import { type DrawnPoints, SampleDesk } from "./sample-desk";
import { drawWord } from "./word-ink";

export interface PointsWork {
  /** Null while there is nothing to learn. */
  readonly data: PointSet | null;
  readonly run: PointsRun | null;
  readonly view: RunView | null;
  readonly drawn: DrawnPoints;
  readonly desk: SampleDesk;
}

/** The network of a state and the points drawn from it. */
export function usePoints(state: Diffusion2dState, beginsAtOnce: boolean): PointsWork {
  const service = useModelService();
  const data = useData(state);
  const key = taskKey(state);
  const { seed } = state;
  const run = useMemo(
    () => (data ? pageRun(service, key, { ...data, seed }) : null),
    [service, key, data, seed],
  );
  const view = useRunView(run);
  useEffect(() => {
    void run?.prepare();
  }, [run]);
  useEffect(() => {
    if (beginsAtOnce && run?.getSnapshot().step === 0) run.start();
  }, [run, beginsAtOnce]);

  const [desk] = useState(() => new SampleDesk(service, () => performance.now()));
  const drawn = useSyncExternalStore(desk.subscribe, desk.getSnapshot, desk.getSnapshot);
  const moment = view ? lookedAt(view) : null;
  const parameters = moment?.parameters ?? null;
  const classCount = data?.classCount ?? 1;
  const { samplers, schedule, steps, eta, wanted, guidance } = state;
  const isLive = view?.status === "running";
  const request = useMemo(
    () =>
      parameters &&
      denoiseRequest(
        { samplers, schedule, steps, eta, wanted, guidance, seed },
        { parameters, classCount },
        { isLive },
      ),
    [parameters, classCount, isLive, samplers, schedule, steps, eta, wanted, guidance, seed],
  );
  useEffect(() => desk.want(request, { isLive }), [desk, request, isLive]);
  useEffect(() => () => desk.close(), [desk]);
  return { data, run, view, drawn, desk };
}

/** The data set, the word drawn by the browser once its letters are there. */
function useData(state: Diffusion2dState): PointSet | null {
  const { dataset, word, strokes, pens } = state;
  const [ink, setInk] = useState<WordInk | null>(null);
  useEffect(() => {
    if (dataset !== "word") return;
    let isWanted = true;
    // Without its font a letter would have another shape.
    void document.fonts.ready.then(() => {
      if (isWanted) setInk(drawWord(word));
    });
    return () => {
      isWanted = false;
    };
  }, [dataset, word]);
  return useMemo(() => dataPoints({ dataset, strokes, pens }, ink), [dataset, strokes, pens, ink]);
}

const never = () => () => undefined;

function useRunView(run: PointsRun | null): RunView | null {
  return useSyncExternalStore(
    run?.subscribe ?? never,
    () => run?.getSnapshot() ?? null,
    () => run?.getSnapshot() ?? null,
  );
}
