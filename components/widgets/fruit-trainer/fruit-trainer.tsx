"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { AskRoom } from "./ask-room";
import { fruitTrainerModel, trainingSpecOf } from "./fruit-trainer.model";
import type { FruitTrainerProps } from "./fruit-trainer.props";
import { LearnRoom } from "./learn-room";
import { RunDesk } from "./run-desk";
import { ROOMS } from "./trainer-choices";
import { frameStatus, trainerView } from "./trainer-view";
import { useAskedNetwork } from "./use-asked-network";
import { useFruitRun } from "./use-fruit-run";

/** A network that learns to draw fruits from words, from random weights, while one watches; and draws what it is asked. */
export function FruitTrainer({ id, props }: WidgetViewProps<FruitTrainerProps>) {
  const t = useTranslations("fruit-trainer");
  const compute = useTranslations("compute");
  const handle = useWidget(fruitTrainerModel, id, props);
  const { state, dispatch } = handle;
  const wanted = useMemo(() => trainingSpecOf(state), [state]);
  const run = useFruitRun(wanted);
  const view = useMemo(() => trainerView(run.view, wanted), [run.view, wanted]);
  const asked = useAskedNetwork(id, state, run);
  const isAlive = useIsAlive();
  const { failure } = run.view;
  const { shown } = asked;
  const enter = (room: (typeof ROOMS)[number]) => {
    dispatch({ type: "choose-room", room });
    if (room !== "learn" && asked.taken === null) asked.take();
  };

  return (
    <WidgetFrame
      backend={shown?.backend ?? run.view.backend}
      handle={handle}
      id={id}
      name={fruitTrainerModel.name}
      problem={
        failure ? (
          <p>{compute(`failure.${failure.reason}`)}</p>
        ) : shown?.failure ? (
          <RunProblem onRetry={shown.retry} reason={shown.failure} />
        ) : null
      }
      status={isAlive ? frameStatus(view.status, shown?.status ?? "idle") : "loading"}
      title={t("title")}
    >
      <div className="fruit-trainer" data-room={state.room}>
        <RunDesk
          hasSamples={state.room === "learn"}
          onStartOver={() => run.reset(wanted)}
          run={run}
          view={view}
        />
        <Segmented
          hasHiddenLabel
          label={t("rooms.label")}
          onChange={enter}
          options={ROOMS.map((room) => ({ value: room, label: t(`rooms.${room}`) }))}
          value={state.room}
        />
        {state.room === "learn" ? (
          <LearnRoom dispatch={dispatch} id={id} run={run} state={state} view={view} wanted={wanted} />
        ) : (
          <AskRoom asked={asked} dispatch={dispatch} run={run.view} state={state} />
        )}
      </div>
    </WidgetFrame>
  );
}
