"use client";

import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { LineChart } from "@/components/plot/line-chart";
import type { Diffusion2dAction, Diffusion2dState } from "./diffusion-2d.model";
import { type PointsRun, RUN_STEPS, type RunView } from "./points-run";
import { mainAction, trainingView } from "./training-view";

/** Training: begin, pause, go on, start over; the loss as it falls; back through the moments that were kept. */
export function TrainingPanel(props: {
  readonly state: Diffusion2dState;
  readonly dispatch: Dispatch<Diffusion2dAction>;
  /** Null while there is nothing to learn. */
  readonly run: PointsRun | null;
  readonly view: RunView | null;
  /** False while a line or a word is still being made: a run begun now would be dropped with the next point. */
  readonly isSettled: boolean;
}) {
  const t = useTranslations("diffusion-2d.training");
  const { state, dispatch, run, view, isSettled } = props;
  const main = view ? mainAction(view) : "start";
  const isOff = run === null || !isSettled || view?.canContinue === false;
  return (
    <div className="diffusion-2d-training">
      <div className="diffusion-2d-row">
        <button
          aria-disabled={isOff}
          className="button button-primary"
          onClick={() => (main === "pause" ? run?.pause() : isOff ? undefined : run?.start())}
          type="button"
        >
          {t(main, { steps: RUN_STEPS })}
        </button>
        <button
          aria-disabled={view === null || view.step === 0}
          className="button"
          onClick={() => run?.reset()}
          type="button"
        >
          {t("reset")}
        </button>
        <button className="button" onClick={() => dispatch({ type: "new-seed" })} type="button">
          {t("seed", { seed: state.seed })}
        </button>
      </div>
      {view ? <Progress view={view} /> : <p className="diffusion-2d-hint">{t("nothing")}</p>}
      {view && run ? <Moments run={run} view={view} /> : null}
    </div>
  );
}

function Progress({ view }: { readonly view: RunView }) {
  const t = useTranslations("diffusion-2d.training");
  const numbers = useNumbers();
  const { loss, x, y, points, cursor, seconds, hasBegun } = trainingView(view);
  const summary = hasBegun
    ? t("progress", {
        step: numbers.fixed(view.step, 0),
        target: numbers.fixed(view.target, 0),
        loss: numbers.fixed(loss, 2),
        seconds: numbers.fixed(seconds, 1),
      })
    : t("before");
  return (
    <>
      <LineChart
        cursor={cursor}
        series={[{ id: "loss", name: t("mean"), look: "line", tone: "input", points }]}
        summary={summary}
        title={t("loss")}
        writeX={(step) => numbers.fixed(step, 0)}
        writeY={(value) => numbers.short(value, 3)}
        x={x}
        xTitle={t("steps")}
        y={y}
      />
      <p className="diffusion-2d-hint" data-step={view.step}>
        {summary}
      </p>
      {view.status === "diverged" ? <p role="alert">{t("diverged")}</p> : null}
    </>
  );
}

/** Back through the training. Arrow keys, Home and End are the browser's own. */
function Moments({ run, view }: { readonly run: PointsRun; readonly view: RunView }) {
  const t = useTranslations("diffusion-2d.training");
  const numbers = useNumbers();
  const id = useId();
  const { moment, moments } = trainingView(view);
  if (moments < 2) return null;
  const text = t("moment", { step: numbers.fixed(view.checkpoints[moment]?.step ?? 0, 0) });
  return (
    <div className="slider">
      <label htmlFor={id}>{t("scrub")}</label>
      <input
        aria-valuetext={text}
        id={id}
        max={moments - 1}
        min={0}
        onChange={(event) => {
          const chosen = view.checkpoints[event.currentTarget.valueAsNumber];
          run.goTo(chosen?.step ?? null);
        }}
        type="range"
        value={moment}
      />
      <output htmlFor={id}>{text}</output>
    </div>
  );
}
