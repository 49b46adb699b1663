"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { FilePanel } from "./file-panel";
import { fruitTrainerModel, sampleOrderOf, trainingSpecOf } from "./fruit-trainer.model";
import type { FruitTrainerProps } from "./fruit-trainer.props";
import { HeldOutGrid } from "./held-out-grid";
import { LossCurve } from "./loss-curve";
import { RunDesk } from "./run-desk";
import { Samples } from "./samples";
import { Settings } from "./settings";
import { sampleViews, trainerView } from "./trainer-view";
import { useFruitRun } from "./use-fruit-run";
import { useRunFile } from "./use-run-file";

/** A network that learns to draw fruits from words, from random weights, while one watches. */
export function FruitTrainer({ id, props }: WidgetViewProps<FruitTrainerProps>) {
  const t = useTranslations("fruit-trainer");
  const compute = useTranslations("compute");
  const handle = useWidget(fruitTrainerModel, id, props);
  const { state, dispatch } = handle;
  const wanted = useMemo(() => trainingSpecOf(state), [state]);
  const run = useFruitRun(wanted);
  const view = useMemo(() => trainerView(run.view, wanted), [run.view, wanted]);
  // Before the first step, the samples are those of the run that the settings ask for.
  const shown = view.hasBegun ? run.view : { ...run.view, spec: wanted };
  const order = run.view.samples?.order ?? sampleOrderOf(shown.spec);
  const samples = sampleViews(shown, order);
  const file = useRunFile(run, (kept) => {
    dispatch({ type: "adopt", spec: kept.spec });
    run.adopt(kept.spec, kept.state);
  });
  const isAlive = useIsAlive();

  return (
    <WidgetFrame
      backend={run.view.backend}
      handle={handle}
      id={id}
      name={fruitTrainerModel.name}
      problem={run.view.failure ? <p>{compute(`failure.${run.view.failure.reason}`)}</p> : null}
      status={isAlive ? view.status : "loading"}
      title={t("title")}
    >
      <div className="fruit-trainer">
        <RunDesk onStartOver={() => run.reset(wanted)} run={run} view={view} />
        <Samples samples={samples} seen={run.view.samples?.images ?? null} />
        <div className="fruit-trainer-curve">
          <LossCurve curve={view.curve} />
        </div>
        <div className="fruit-trainer-choices">
          <Settings dispatch={dispatch} state={state} />
          <HeldOutGrid dispatch={dispatch} id={id} state={state} />
        </div>
        <FilePanel canSave={run.view.step > 0} file={file} id={id} images={run.view.images} />
      </div>
    </WidgetFrame>
  );
}
