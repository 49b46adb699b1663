"use client";

import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Picture } from "@/components/image-input/picture.model";
import { useImageInput } from "@/components/image-input/use-image-input";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { drawnPicture, fruitPicture, noisePicture, squarePicture } from "./forward-pictures";
import { type ForwardProcessState, forwardProcessModel } from "./forward-process.model";
import type { ForwardProcessProps } from "./forward-process.props";
import { SCHEDULES, scheduleOf, signalToNoise, VIEWS } from "./forward-schedule";
import { mixView } from "./forward-view";
import { MixFigure } from "./mix-figure";
import { PairChoices } from "./pair-choices";
import { PairTable } from "./pair-table";
import { PicturePad } from "./picture-pad";
import { ScheduleChart, SnrChart, ValueChart } from "./schedule-charts";
import { SourceChoices } from "./source-choices";
import { StepBar } from "./step-bar";

/** A picture that drowns in noise: by which schedule, how far, and which exercises a network gets from it. */
export function ForwardProcess({ id, props }: WidgetViewProps<ForwardProcessProps>) {
  const t = useTranslations("forward-process");
  const handle = useWidget(forwardProcessModel, id, props);
  const { state, dispatch } = handle;
  const [own, setOwn] = useState<Picture | null>(null);
  const takeOwn = useCallback(
    (picture: Picture) => {
      setOwn(picture);
      dispatch({ type: "choose-source", source: "own" });
    },
    [dispatch],
  );
  const input = useImageInput(takeOwn);
  const isAlive = useIsAlive();
  const image = useCleanImage(state, own);
  const noise = useMemo(() => noisePicture(state.noise), [state.noise]);
  const ingredients = useMemo(() => ({ image, noise }), [image, noise]);
  const { schedule: choice, curve, step } = state;
  const schedule = useMemo(() => scheduleOf(choice, curve), [choice, curve]);
  const mix = useMemo(() => mixView(ingredients, schedule, step), [ingredients, schedule, step]);
  useMeasures(id, state, step === 0 ? null : { "signal-to-noise": signalToNoise(schedule, step) });

  // Below whatever is the lower of the two columns.
  const sources = (
    <SourceChoices dispatch={dispatch} hasOwnImage={own !== null} input={input} state={state} />
  );
  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name="forward-process"
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div className="forward-process" data-dragging={input.isDragging || undefined} {...input.zone}>
        <div className="forward-head">
          <Segmented
            hasHiddenLabel
            label={t("view")}
            onChange={(view) => dispatch({ type: "choose-view", view })}
            options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            value={state.view}
          />
          <Segmented
            label={t("schedule")}
            onChange={(chosen) => dispatch({ type: "choose-schedule", schedule: chosen })}
            options={SCHEDULES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
            value={choice}
          />
        </div>
        <div className="forward-stage">
          {state.view === "mixing" ? (
            <MixFigure
              ingredients={ingredients}
              mix={mix}
              pad={
                state.source === "drawing" ? <PicturePad dispatch={dispatch} strokes={state.strokes} /> : null
              }
              step={step}
            />
          ) : (
            <PairTable ingredients={ingredients} schedule={schedule} state={state} />
          )}
          <StepBar dispatch={dispatch} step={step} />
          {state.view === "mixing" ? sources : null}
        </div>
        <div className="forward-side" data-view={state.view}>
          <ScheduleChart dispatch={dispatch} mix={mix} schedule={schedule} state={state} />
          {state.view === "mixing" ? (
            <>
              <SnrChart mix={mix} schedule={schedule} step={step} />
              <ValueChart mix={mix} />
            </>
          ) : (
            <>
              <PairChoices dispatch={dispatch} state={state} />
              {sources}
            </>
          )}
        </div>
      </div>
    </WidgetFrame>
  );
}

/** The clean image. A link can't bring the reader's own one: a fruit stands in for it. */
function useCleanImage(state: ForwardProcessState, own: Picture | null): Float32Array {
  const { source, fruit, colour, pose, strokes } = state;
  return useMemo(() => {
    if (source === "drawing") return drawnPicture(strokes);
    if (source === "own" && own !== null) return squarePicture(own);
    return fruitPicture(fruit, colour, pose);
  }, [source, fruit, colour, pose, strokes, own]);
}
