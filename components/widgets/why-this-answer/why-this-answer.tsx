"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { shownImage, stripImages } from "@/components/digit-input/digit-image";
import { createInputClock } from "@/components/digit-input/input-clock";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { GroundControls } from "./ground-controls";
import { GroundPictures } from "./ground-pictures";
import { useGrounds } from "./use-grounds";
import { whyThisAnswerModel } from "./why-this-answer.model";
import type { WhyThisAnswerProps } from "./why-this-answer.props";

/** Which parts of an image an answer hangs on: by covering them, and by the gradient of its score. */
export function WhyThisAnswer({ id, props }: WidgetViewProps<WhyThisAnswerProps>) {
  const t = useTranslations("why-this-answer");
  const handle = useWidget(whyThisAnswerModel, id, props);
  const { state, dispatch } = handle;
  const { data, source, sample, seed, strokes } = state;
  const samples = useSamples(data);
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const images = useMemo(() => (samples.set ? stripImages(samples.set, seed) : []), [samples.set, seed]);
  const chosen = images.find(({ digit }) => digit === sample);
  const image = useMemo(() => shownImage(source, strokes, chosen), [source, strokes, chosen]);
  const grounds = useGrounds(id, state, image);

  return (
    <WidgetFrame
      backend={grounds.backend}
      handle={handle}
      id={id}
      name={whyThisAnswerModel.name}
      problem={
        samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : grounds.failure ? (
          <RunProblem onRetry={grounds.retry} reason={grounds.failure} />
        ) : undefined
      }
      status={samples.hasFailed ? "failed" : image || source === "drawing" ? grounds.status : "loading"}
      title={t("title")}
    >
      <div className="why-answer">
        <GroundControls
          clock={clock}
          dispatch={dispatch}
          id={id}
          images={images}
          read={grounds.read?.index ?? null}
          state={state}
        />
        <GroundPictures dispatch={dispatch} grounds={grounds} image={image} state={state} />
      </div>
    </WidgetFrame>
  );
}
