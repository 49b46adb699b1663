"use client";

import { useTranslations } from "use-intl/react";
import { ComputedBy } from "@/components/compute/computed-by";
import { RunProblem } from "@/components/compute/run-problem";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { AnswerTable } from "@/components/image-sets/answer-table";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { adversarialPushModel } from "./adversarial-push.model";
import type { AdversarialPushProps } from "./adversarial-push.props";
import { PushControls } from "./push-controls";
import { PushCurve } from "./push-curve";
import { PushPictures } from "./push-pictures";
import { usePush } from "./use-push";

/** An image pushed by a hair along the gradient, the same size of noise beside it, and what the network reads. */
export function AdversarialPush({ id, props }: WidgetViewProps<AdversarialPushProps>) {
  const t = useTranslations("adversarial-push");
  const handle = useWidget(adversarialPushModel, id, props);
  const { state, dispatch } = handle;
  const { samples, images, look, view, status, isCurrent } = usePush(id, state);
  const { answer } = look;
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
      status={status}
      title={t("title")}
    >
      <div className="adversarial-push">
        <PushControls dispatch={dispatch} flip={flip} id={id} images={images} state={state} />
        <PushPictures state={state} view={view} />
        <AnswerTable
          caption={t("probabilities")}
          columns={[
            { name: t("original"), probabilities: view?.original.probabilities ?? null },
            { name: t("short.push"), probabilities: view?.pushed.probabilities ?? null },
            { name: t("short.noise"), probabilities: view?.noisy.probabilities ?? null },
          ]}
          set={state.data}
          truth={state.sample}
        />
        <div className="adversarial-push-curve">
          <PushCurve state={state} view={view} />
          {answer ? <ComputedBy backend={answer.backend} elapsedMs={answer.elapsedMs} /> : null}
        </div>
      </div>
    </WidgetFrame>
  );
}
