"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Checkpoint, TrainingView } from "@/lib/tf/training/training-run";
import type { Trainer } from "./use-trainer";

/** Back through the moments that were kept. Arrow keys, Home and End are the browser's own. */
export function Scrubber({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.scrubber");
  const { run, view, session } = trainer;
  const id = useId();
  const write = useMoment();
  // A run tells of a change up to 50 ms later: until then, the place that was asked for.
  const [asked, setAsked] = useState<{ readonly place: number; readonly run: TrainingView } | null>(null);
  const { checkpoints } = run;
  const place = asked?.run === run ? asked.place : view.checkpoint;
  const shown = checkpoints[place];
  const newest = checkpoints.at(-1);
  if (!shown || !newest) return <p className="digit-trainer-hint">{t("none")}</p>;
  return (
    <div className="digit-trainer-scrubber">
      <label htmlFor={id}>{t("label")}</label>
      <output htmlFor={id}>{write(shown)}</output>
      <input
        aria-valuetext={write(shown)}
        id={id}
        max={checkpoints.length - 1}
        min={0}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          setAsked({ place: next, run });
          session.goTo(checkpoints[next]?.step ?? 0);
        }}
        type="range"
        value={place}
      />
      <p role="status">
        {view.stepsAhead > 0 ? (
          <>
            {view.givesUp ? t("ahead", { count: view.stepsAhead }) : null}{" "}
            <button className="button button-quiet" onClick={() => session.goTo(newest.step)} type="button">
              {t("newest")}
            </button>
          </>
        ) : null}
      </p>
    </div>
  );
}

/** How a moment reads. */
function useMoment(): (checkpoint: Checkpoint) => string {
  const t = useTranslations("digit-trainer.scrubber");
  const numbers = useNumbers();
  return ({ step, loss, validation }) =>
    t("moment", {
      step: numbers.fixed(step, 0),
      loss: Number.isFinite(loss) ? numbers.fixed(loss, 2) : t("unknown"),
      accuracy: validation ? numbers.percent(validation.accuracy, 1) : t("unknown"),
    });
}
