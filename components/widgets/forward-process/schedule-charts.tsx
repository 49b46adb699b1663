"use client";

import { type Dispatch, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Axis } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import type { NoiseSchedule } from "@/lib/diffusion/noise-schedule";
import { CurveHandles } from "./curve-handles";
import type { ForwardProcessAction, ForwardProcessState } from "./forward-process.model";
import { LAST_STEP, scheduleCurves } from "./forward-schedule";
import { histogram, type MixView, NORMAL_CURVE, VALUE_RANGE } from "./forward-view";
import { useDecibels } from "./use-decibels";

const STEP_AXIS: Axis = { from: 0, to: LAST_STEP, ticks: [0, 250, 500, 750] };
const SHARE_AXIS: Axis = { from: 0, to: 1, ticks: [0, 0.5, 1] };
const SNR_AXIS: Axis = { from: -40, to: 40, ticks: [-40, -20, 0, 20, 40] };
const VALUE_AXIS: Axis = { from: -VALUE_RANGE, to: VALUE_RANGE, ticks: [-3, -2, -1, 0, 1, 2] };
/** The peak of a clean white background is far higher: it is cut, so that the bell keeps its size. */
const DENSITY_AXIS: Axis = { from: 0, to: 1, ticks: [0, 0.5, 1] };

interface ChartsProps {
  readonly state: ForwardProcessState;
  readonly schedule: NoiseSchedule;
  readonly mix: MixView;
  readonly dispatch: Dispatch<ForwardProcessAction>;
}

/** The schedule and its signal-to-noise ratio over the steps, and the histogram of the mixture. */
export function ScheduleCharts({ state, schedule, mix, dispatch }: ChartsProps) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const decibels = useDecibels();
  const curves = useMemo(() => scheduleCurves(schedule), [schedule]);
  const { step } = state;
  const steps = {
    x: STEP_AXIS,
    xTitle: t("steps"),
    writeX: (value: number) => numbers.fixed(value, 0),
    cursor: step,
  };
  const signal = numbers.percent(mix.signalPower, 0);
  return (
    <div className="forward-charts">
      <LineChart
        {...steps}
        overlay={state.schedule === "own" ? <CurveHandles curve={state.curve} dispatch={dispatch} /> : null}
        series={[
          { id: "signal", name: t("signalPower"), look: "line", tone: "input", points: curves.signal },
          {
            id: "noise",
            name: t("noisePower"),
            look: "line",
            tone: "noise",
            dash: "A",
            points: curves.noise,
          },
        ]}
        summary={t("scheduleSummary", { schedule: t(`schedules.${state.schedule}`), step, signal })}
        title={t("scheduleTitle")}
        writeY={(value) => numbers.short(value)}
        y={SHARE_AXIS}
      />
      {state.schedule === "own" ? <p className="forward-hint">{t("curveHint")}</p> : null}
      <LineChart
        {...steps}
        marks={[{ value: 0, name: t("equalParts") }]}
        series={[{ id: "snr", name: decibels(mix.snr), look: "line", tone: "output", points: curves.snr }]}
        summary={t("snrSummary", { step, ratio: decibels(mix.snr) })}
        title={t("snrTitle")}
        writeY={(value) => numbers.fixed(value, 0)}
        y={SNR_AXIS}
      />
      <ValueChart mix={mix} />
    </div>
  );
}

function ValueChart({ mix }: Pick<ChartsProps, "mix">) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const points = useMemo(() => histogram(mix.mixture), [mix.mixture]);
  const facts = { mean: numbers.fixed(mix.mean, 2), deviation: numbers.fixed(mix.deviation, 2) };
  return (
    <LineChart
      series={[
        { id: "values", name: t("valueFacts", facts), look: "line", tone: "output", points },
        { id: "normal", name: t("normal"), look: "line", tone: "noise", dash: "A", points: NORMAL_CURVE },
      ]}
      summary={t("valueSummary", facts)}
      title={t("valueTitle")}
      writeX={(value) => numbers.fixed(value, 0)}
      writeY={(value) => numbers.short(value)}
      x={VALUE_AXIS}
      xTitle={t("value")}
      y={DENSITY_AXIS}
    />
  );
}
