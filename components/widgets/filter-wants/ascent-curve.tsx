"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import type { LookAnswer } from "@/components/compute/use-look";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Axis } from "@/components/plot/axis";
import { LineChart } from "@/components/plot/line-chart";
import { Slider } from "@/components/ui/slider";
import { type FilterWantsAction, type FilterWantsState, STEPS } from "./filter-wants.model";

const STEP_AXIS: Axis = { from: 0, to: STEPS, ticks: [0, 25, 50, 75] };

/** How the answer of the filter rises step by step, what the best real image reaches, and a slider back in time. */
export function AscentCurve(props: {
  readonly state: FilterWantsState;
  readonly dispatch: Dispatch<FilterWantsAction>;
  readonly answer: LookAnswer<"wanted"> | null;
  readonly best: number | null;
}) {
  const t = useTranslations("filter-wants");
  const numbers = useNumbers();
  const { state, dispatch, answer, best } = props;
  const activations = Array.from(answer?.reply.activations ?? []);
  const from = Math.min(0, ...activations);
  const to = Math.max(1, best ?? 0, ...activations) * 1.08;
  return (
    <div className="filter-wants-curve">
      <LineChart
        cursor={state.step}
        marks={best === null ? [] : [{ value: best, name: t("best", { value: numbers.fixed(best, 2) }) }]}
        series={[
          {
            id: "ascent",
            name: t("activation"),
            look: "line",
            tone: "output",
            points: activations.map((value, step) => [step, value] as const),
          },
        ]}
        summary={t("curveSummary", { steps: STEPS })}
        title={t(state.layer === "logits" ? "curveScore" : "curve")}
        writeX={(value) => numbers.fixed(value, 0)}
        writeY={(value) => numbers.short(value, 3)}
        x={STEP_AXIS}
        xTitle={t("steps")}
        y={{ from, to, ticks: [0, to / 2.16, to / 1.08] }}
      />
      <Slider
        label={t("step")}
        max={STEPS}
        min={0}
        onChange={(step) => dispatch({ type: "go-to-step", step })}
        value={state.step}
      />
    </div>
  );
}
