"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { promptOf } from "@/components/fruits/prompt.model";
import { Segmented } from "@/components/ui/segmented";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { MapsView } from "./maps-view";
import { Overview } from "./overview";
import { TimeView } from "./time-view";
import { TimeSlider } from "./told-controls";
import { PARTS, unetInsideModel } from "./unet-inside.model";
import type { UnetInsideProps } from "./unet-inside.props";
import { useInside } from "./use-inside";
import { WordsView } from "./words-view";

/** The network that draws fruits, opened. */
export function UnetInside({ id, props }: WidgetViewProps<UnetInsideProps>) {
  const t = useTranslations("unet-inside");
  const handle = useWidget(unetInsideModel, id, props);
  const { state, dispatch } = handle;
  const prompt = useMemo(() => promptOf(state.text), [state.text]);
  const inside = useInside(id, state, prompt);
  const isAlive = useIsAlive();
  const shown = state.part === "overview" ? null : inside[state.part];
  const view = { state, dispatch, prompt };
  return (
    <WidgetFrame
      backend={shown?.answer?.backend ?? null}
      handle={handle}
      id={id}
      name={unetInsideModel.name}
      problem={shown?.failure ? <RunProblem onRetry={shown.retry} reason={shown.failure} /> : undefined}
      status={shown === null ? (isAlive ? "done" : "idle") : shown.status}
      title={t("title")}
    >
      <div className="unet-inside" data-part={state.part}>
        <div className="unet-head">
          <Segmented
            hasHiddenLabel={true}
            label={t("part")}
            onChange={(part) => dispatch({ type: "choose-part", part })}
            options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
            value={state.part}
          />
          <TimeSlider {...view} />
        </div>
        {state.part === "overview" ? <Overview {...view} /> : null}
        {state.part === "maps" ? (
          <MapsView {...view} clean={inside.clean} maps={inside.maps} x={inside.x} />
        ) : null}
        {state.part === "time" ? <TimeView {...view} look={inside.time} /> : null}
        {state.part === "words" ? <WordsView {...view} look={inside.words} /> : null}
      </div>
    </WidgetFrame>
  );
}
