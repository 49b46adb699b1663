"use client";

import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { Studio } from "@/components/fruits/studio/studio";
import { COURSE_NETWORK } from "@/components/fruits/studio/studio-network";
import { useStudio } from "@/components/fruits/studio/use-studio";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { fruitStudioModel } from "./fruit-studio.model";
import type { FruitStudioProps } from "./fruit-studio.props";

/** Text to image, with the network of the course. */
export function FruitStudio({ id, props }: WidgetViewProps<FruitStudioProps>) {
  const t = useTranslations("fruit-studio");
  const handle = useWidget(fruitStudioModel, id, props);
  const { state, dispatch } = handle;
  const studio = useStudio(id, state, COURSE_NETWORK);
  const { backend, failure, retry, status } = studio.shown;
  return (
    <WidgetFrame
      backend={backend}
      handle={handle}
      id={id}
      name={fruitStudioModel.name}
      problem={failure === null ? undefined : <RunProblem onRetry={retry} reason={failure} />}
      status={status === "stopped" ? "idle" : status}
      title={t("title")}
    >
      <Studio dispatch={dispatch} network={COURSE_NETWORK} state={state} studio={studio} />
    </WidgetFrame>
  );
}
