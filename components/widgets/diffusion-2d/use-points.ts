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
  /** Whether the run learns what is drawn or written now, and not what was a moment ago. */
  readonly isSettled: boolean;
  readonly drawn: DrawnPoints;
  readonly desk: SampleDesk;
}

/** When there is work to do. */
interface Occasion {
  /** Out of sight, nothing is drawn, and no training begins by itself. */
  readonly isInView: boolean;
  /** Training begins once the demo is in sight. */
  readonly beginsAtOnce: boolean;
}

/** The network of a state and the points drawn from it. */
export function usePoints(state: Diffusion2dState, { isInView, beginsAtOnce }: Occasion): PointsWork {
  const service = useModelService();
  const settled = useSettled(state);
  const isSettled =
    settled.strokes === state.strokes && settled.pens === state.pens && settled.word === state.word;
  const data = useData(settled);
  const key = taskKey(settled);
  const { seed } = state;
  const run = useMemo(
    () => (data ? pageRun(service, key, { ...data, seed }) : null),
    [service, key, data, seed],
  );
  const view = useRunView(run);
  useEffect(() => {
    if (!(run && isInView)) return;
    void run.prepare();
    if (beginsAtOnce && run.getSnapshot().step === 0) run.start();
  }, [run, isInView, beginsAtOnce]);
  // What is no longer learned here needn't go on.
  useEffect(() => () => run?.pause(), [run]);

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
  useEffect(() => {
    if (isInView) desk.want(request, { isLive });
  }, [desk, request, isLive, isInView]);
  useEffect(() => () => desk.close(), [desk]);
  return { data, run, view, isSettled, drawn, desk };
}

/** Time without a new line or letter before the network begins anew, in milliseconds. */
const SETTLE_MS = 300;

type LearnedFields = Pick<Diffusion2dState, "dataset" | "word" | "strokes" | "pens" | "seed">;

/** What is to be learned, once the reader has stopped drawing or writing for a moment. */
function useSettled({ dataset, word, strokes, pens, seed }: Diffusion2dState): LearnedFields {
  const [settled, setSettled] = useState({ word, strokes, pens });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ word, strokes, pens }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [word, strokes, pens]);
  return useMemo(() => ({ dataset, seed, ...settled }), [dataset, seed, settled]);
}

/** The data set; that of a word once the browser has drawn its letters. */
function useData({ dataset, word, strokes, pens }: LearnedFields): PointSet | null {
  const [drawn, setDrawn] = useState<{ readonly word: string; readonly ink: WordInk | null } | null>(null);
  useEffect(() => {
    if (dataset !== "word") return;
    let isWanted = true;
    // Without its font a letter would have another shape.
    void document.fonts.ready.then(() => {
      if (isWanted) setDrawn({ word, ink: drawWord(word) });
    });
    return () => {
      isWanted = false;
    };
  }, [dataset, word]);
  const ink = drawn?.word === word ? drawn.ink : null;
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
