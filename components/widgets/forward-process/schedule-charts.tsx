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
const SNR_AXIS: Axis = { from: -40, to: 40, ticks: [-40, 0, 40] };
const VALUE_AXIS: Axis = { from: -VALUE_RANGE, to: VALUE_RANGE, ticks: [-3, -2, -1, 0, 1, 2] };
/** The peak of a clean white background is far higher: it is cut, so that the bell keeps its size. */
const DENSITY_AXIS: Axis = { from: 0, to: 1, ticks: [0, 0.5, 1] };

interface StepProps {
  readonly schedule: NoiseSchedule;
  readonly mix: MixView;
}

/** The parts of a chart over the steps. */
function useStepAxis(step: number) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  return {
    x: STEP_AXIS,
    xTitle: t("steps"),
    writeX: (value: number) => numbers.fixed(value, 0),
    cursor: step,
  };
}

/** signal² and noise² over the steps; the own schedule has points to move. */
export function ScheduleChart(
  props: StepProps & {
    readonly state: ForwardProcessState;
    readonly dispatch: Dispatch<ForwardProcessAction>;
  },
) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const { state, schedule, mix, dispatch } = props;
  const { step } = state;
  const curves = useMemo(() => scheduleCurves(schedule), [schedule]);
  const axis = useStepAxis(step);
  const isOwn = state.schedule === "own";
  const signal = numbers.percent(mix.signalPower, 0);
  return (
    <div>
      <LineChart
        {...axis}
        overlay={isOwn ? <CurveHandles curve={state.curve} dispatch={dispatch} /> : null}
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
      {isOwn ? <p className="forward-hint">{t("curveHint")}</p> : null}
    </div>
  );
}

/** The signal-to-noise ratio over the steps. */
export function SnrChart({ schedule, mix, step }: StepProps & { readonly step: number }) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const ratio = useDecibels()(mix.snr);
  const curves = useMemo(() => scheduleCurves(schedule), [schedule]);
  return (
    <LineChart
      {...useStepAxis(step)}
      marks={[{ value: 0, name: t("equalParts") }]}
      series={[{ id: "snr", name: ratio, look: "line", tone: "output", points: curves.snr }]}
      summary={t("snrSummary", { step, ratio })}
      title={t("snrTitle")}
      writeY={(value) => numbers.fixed(value, 0)}
      y={SNR_AXIS}
    />
  );
}

/** How the numbers of the mixture are spread, beside the bell. */
export function ValueChart({ mix }: Pick<StepProps, "mix">) {
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
