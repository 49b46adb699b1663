"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { ComputedBy } from "@/components/compute/computed-by";
import { RunProblem } from "@/components/compute/run-problem";
import { useLook } from "@/components/compute/use-look";
import { stripImages } from "@/components/digit-input/digit-image";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { adversarialPushModel, MANY_STEPS, MOST } from "./adversarial-push.model";
import type { AdversarialPushProps } from "./adversarial-push.props";
import { PushControls } from "./push-controls";
import { PushCurve } from "./push-curve";
import { PushPictures } from "./push-pictures";
import { pushView } from "./push-view";

/** An image pushed by a hair along the gradient, the same size of noise beside it, and what the network reads. */
export function AdversarialPush({ id, props }: WidgetViewProps<AdversarialPushProps>) {
  const t = useTranslations("adversarial-push");
  const handle = useWidget(adversarialPushModel, id, props);
  const { state, dispatch } = handle;
  const { data, sample, seed, towards, method, epsilon } = state;
  const samples = useSamples(data);
  const images = useMemo(() => (samples.set ? stripImages(samples.set, seed) : []), [samples.set, seed]);
  const image = images.find(({ digit }) => digit === sample)?.image ?? null;
  const request = useMemo(
    () =>
      image && {
        image,
        from: sample,
        towards: towards === -1 ? null : towards,
        steps: method === "one" ? 1 : MANY_STEPS,
        most: MOST,
        seed: 1,
      },
    [image, sample, towards, method],
  );
  const look = useLook({ key: id, model: data, kind: "push", request });
  const { answer } = look;
  const view = useMemo(() => (answer ? pushView(answer, epsilon) : null), [answer, epsilon]);
  const isCurrent = answer?.request === request;
  const flip = view?.flips.push ?? null;
  useMeasures(id, state, isCurrent && flip !== null ? { "smallest-flip": flip } : null);

  return (
    <WidgetFrame
      backend={answer?.backend ?? null}
      handle={handle}
      id={id}
      name={adversarialPushModel.name}
      problem={
        samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : look.failure ? (
          <RunProblem onRetry={look.retry} reason={look.failure} />
        ) : undefined
      }
      status={samples.hasFailed ? "failed" : look.status === "idle" ? "loading" : look.status}
      title={t("title")}
    >
      <div className="adversarial-push">
        <PushControls dispatch={dispatch} flip={flip} id={id} images={images} state={state} />
        <PushPictures state={state} view={view} />
        <div className="adversarial-push-curve">
          <PushCurve state={state} view={view} />
          {answer ? <ComputedBy backend={answer.backend} elapsedMs={answer.elapsedMs} /> : null}
        </div>
      </div>
    </WidgetFrame>
  );
}
