"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { TrainingView } from "@/lib/tf/training/training-run";
import { clockParts } from "./clock-parts";
import type { TrainerView } from "./trainer-view";

/** Where the run stands, in numbers; spoken only when it begins, pauses or ends. */
export function RunNumbers({ run, view }: { readonly run: TrainingView; readonly view: TrainerView }) {
  const t = useTranslations("digit-trainer");
  const compute = useTranslations("compute");
  const numbers = useNumbers();
  const none = t("numbers.none");
  const values = {
    step: numbers.fixed(run.step, 0),
    epoch: numbers.fixed(view.epoch, 2),
    loss: view.loss === null || !Number.isFinite(view.loss) ? none : numbers.fixed(view.loss, 3),
    accuracy: view.accuracy === null ? none : numbers.percent(view.accuracy, 1),
    speed: run.examplesPerSecond > 0 ? numbers.fixed(run.examplesPerSecond, 0) : none,
    elapsed: useElapsed(run.elapsedMs),
  };
  return (
    <div className="digit-trainer-numbers">
      <dl aria-label={t("numbers.title")}>
        {(["step", "epoch", "loss", "accuracy", "speed", "elapsed"] as const).map((name) => (
          <div data-number={name} key={name}>
            <dt>{t(`numbers.${name}`)}</dt>
            <dd>{values[name]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <span role="status">{t(`said.${run.status}`, { step: numbers.fixed(run.step, 0) })}</span>{" "}
        {run.backend ? t("numbers.computedBy", { backend: compute(`backend.${run.backend}`) }) : null}
      </p>
    </div>
  );
}

function useElapsed(elapsedMs: number): string {
  const t = useTranslations("digit-trainer.numbers");
  const numbers = useNumbers();
  const { minutes, seconds } = clockParts(elapsedMs);
  return minutes === 0
    ? t("seconds", { seconds: numbers.fixed(seconds, 1) })
    : t("minutes", { minutes, seconds: numbers.fixed(seconds, 0) });
}
