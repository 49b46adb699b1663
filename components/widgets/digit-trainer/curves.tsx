"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type ChartSeries, LineChart } from "@/components/plot/line-chart";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { CHANCE_LOSS, type CurveView, curveView, GOAL_ACCURACY } from "./curve-view";
import { type KeptRun, keptPoints } from "./kept-runs.model";
import type { TrainerView } from "./trainer-view";
import { imageSetOf } from "./training-spec";

const NONE: readonly KeptRun[] = [];

/** The loss as it falls, and below it the share of right answers on images that the run doesn't learn from. */
export function Curves(props: {
  readonly run: TrainingView;
  readonly view: TrainerView;
  /** Other runs, drawn beside it. */
  readonly kept?: readonly KeptRun[];
}) {
  const { run, view, kept = NONE } = props;
  const t = useTranslations("digit-trainer");
  const curves = useMemo(() => curveView(run, kept), [run, kept]);
  const cursor = view.stepsAhead > 0 ? run.step : null;
  const isEmpty = curves.loss.length === 0 && curves.accuracy.length === 0;
  return (
    <>
      <LossChart curves={curves} cursor={cursor} kept={kept} />
      <AccuracyChart curves={curves} cursor={cursor} goal={GOAL_ACCURACY[imageSetOf(run.spec)]} kept={kept} />
      {isEmpty && run.status === "idle" ? <p className="digit-trainer-empty">{t("empty")}</p> : null}
      {isEmpty && run.status === "loading" ? (
        <p className="digit-trainer-empty">{t("said.loading")}</p>
      ) : null}
    </>
  );
}

interface ChartProps {
  readonly curves: CurveView;
  readonly cursor: number | null;
  readonly kept: readonly KeptRun[];
}

/** Kept runs as lines: a dash and a letter each, so that nobody has to tell colours apart. */
function useKeptSeries(kept: readonly KeptRun[], curve: "loss" | "accuracy"): ChartSeries[] {
  const t = useTranslations("digit-trainer.compare");
  return kept.map((run) => ({
    id: run.letter,
    name: t("run", { letter: run.letter }),
    look: "line",
    tone: "kept",
    dash: run.letter,
    points: keptPoints(run[curve]),
  }));
}

function LossChart({ curves, cursor, kept }: ChartProps) {
  const others = useKeptSeries(kept, "loss");
  const t = useTranslations("digit-trainer.chart");
  const numbers = useNumbers();
  const { first, last } = { first: curves.loss[0], last: curves.loss.at(-1) };
  return (
    <LineChart
      cursor={cursor}
      marks={[{ value: CHANCE_LOSS, name: t("chance", { loss: numbers.fixed(CHANCE_LOSS, 2) }) }]}
      series={[
        ...others,
        { id: "raw", name: t("raw"), look: "raw", tone: "input", points: curves.rawLoss },
        { id: "loss", name: t("smoothed"), look: "line", tone: "input", points: curves.loss },
        { id: "held-out", name: t("heldOut"), look: "dots", tone: "output", points: curves.heldOutLoss },
      ]}
      summary={
        first && last
          ? t("lossSummary", {
              first: numbers.fixed(first[1], 2),
              last: numbers.fixed(last[1], 2),
              step: numbers.fixed(last[0], 0),
            })
          : t("noCurve")
      }
      title={t("loss")}
      writeX={(step) => numbers.fixed(step, 0)}
      writeY={(loss) => numbers.short(loss, 3)}
      x={curves.x}
      xTitle={t("steps")}
      y={curves.lossAxis}
    />
  );
}

function AccuracyChart({ curves, cursor, kept, goal }: ChartProps & { readonly goal: number }) {
  const t = useTranslations("digit-trainer.chart");
  const numbers = useNumbers();
  const others = useKeptSeries(kept, "accuracy");
  const last = curves.accuracy.at(-1);
  return (
    <LineChart
      cursor={cursor}
      marks={[{ value: goal, name: t("goal", { goal: numbers.percent(goal, 0) }) }]}
      series={[
        ...others,
        { id: "accuracy", name: t("heldOut"), look: "dots", tone: "output", points: curves.accuracy },
      ]}
      summary={
        last
          ? t("accuracySummary", {
              last: numbers.percent(last[1], 1),
              step: numbers.fixed(last[0], 0),
              best: numbers.percent(curves.bestAccuracy, 1),
            })
          : t("noAccuracy")
      }
      title={t("accuracy")}
      writeX={(step) => numbers.fixed(step, 0)}
      writeY={(share) => numbers.percent(share, 0)}
      x={curves.x}
      xTitle={t("steps")}
      y={curves.accuracyAxis}
    />
  );
}
