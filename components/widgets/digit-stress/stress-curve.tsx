"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Axis } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import { type DigitStressState, NO_STRESS, RANGES, type StressField } from "./digit-stress.model";
import { type SweepPoint, safeRange } from "./sweep";

const SHARES: Axis = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
/** Marks of each axis. */
const TICKS: Readonly<Record<StressField, readonly number[]>> = {
  shiftX: [-10, -5, 0, 5],
  shiftY: [-10, -5, 0, 5],
  rotation: [-180, -90, 0, 90],
  scale: [40, 70, 100, 130],
  noise: [0, 25, 50, 75],
};

/** The probability of the true digit all along the sweep, and in words where it is still read. */
export function StressCurve(props: {
  readonly state: DigitStressState;
  readonly points: readonly SweepPoint[] | null;
}) {
  const t = useTranslations("digit-stress");
  const numbers = useNumbers();
  const { state, points } = props;
  const { sweep, sample } = state;
  const { min, max } = RANGES[sweep];
  const range = points ? safeRange(points, NO_STRESS[sweep], sample) : null;
  const text = (value: number) => t(`text.${sweep}`, { value: numbers.fixed(value, 0) });
  const summary = !points
    ? t("waiting")
    : range
      ? t("safe", { digit: sample, from: text(range.from), to: text(range.to) })
      : t("unsafe", { digit: sample });
  return (
    <div className="digit-stress-curve">
      <LineChart
        cursor={state[sweep]}
        series={[
          {
            id: "truth",
            name: t("truth", { digit: sample }),
            look: "line",
            tone: "output",
            points: points?.map(({ value, truth }) => [value, truth] as const) ?? [],
          },
        ]}
        summary={summary}
        title={t("curve")}
        writeX={(value) => numbers.fixed(value, 0)}
        writeY={(share) => numbers.percent(share, 0)}
        x={{ from: min, to: max, ticks: TICKS[sweep] }}
        xTitle={t(`axis.${sweep}`)}
        y={SHARES}
      />
      <p role="status">{summary}</p>
    </div>
  );
}
