"use client";

import { useTranslations } from "use-intl/react";
import { accuracy } from "@/components/compute/accuracy";
import { useNumbers } from "@/components/i18n/use-numbers";
import { GOAL_ACCURACY } from "./curve-view";
import type { TestCheckState } from "./use-test-check";

/** What the test images said: a share as a bar with the goal marked, and a sentence. */
export function TestOutcome({ state }: { readonly state: TestCheckState }) {
  const t = useTranslations("digit-trainer.check");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  if (state.status === "failed") {
    return <p>{state.reason === "cancelled" ? t("stopped") : compute(`failure.${state.reason}`)}</p>;
  }
  if (state.status !== "done") return null;
  const { set, result, backend, step } = state;
  const goal = GOAL_ACCURACY[set];
  const share = accuracy(result);
  const percent = numbers.percent(share, 2);
  const goalPercent = numbers.percent(goal, 0);
  return (
    <>
      <AccuracyBar goal={goal} label={t("bar", { percent, goal: goalPercent })} share={share} />
      <p>
        {t("result", {
          percent,
          step: numbers.fixed(step, 0),
          correct: numbers.fixed(result.correct, 0),
          total: numbers.fixed(result.done, 0),
          backend: compute(`backend.${backend}`),
        })}{" "}
        {t(share >= goal ? "above" : "below", { goal: goalPercent })}
      </p>
    </>
  );
}

function AccuracyBar({
  share,
  goal,
  label,
}: {
  readonly share: number;
  readonly goal: number;
  readonly label: string;
}) {
  return (
    <div aria-label={label} className="digit-trainer-accuracy" role="img">
      <span style={{ width: `${share * 100}%` }} />
      <i style={{ left: `${goal * 100}%` }} />
    </div>
  );
}
