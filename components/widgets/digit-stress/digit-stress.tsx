"use client";

import { useLayoutEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import { useActivationRun, useRunSnapshot } from "@/components/compute/use-activation-run";
import { stripImages } from "@/components/digit-input/digit-image";
import { createInputClock } from "@/components/digit-input/input-clock";
import { SamplesProblem } from "@/components/digit-input/samples-problem";
import { useSamples } from "@/components/digit-input/use-samples";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame, type WidgetStatus } from "@/components/widget/widget-frame";
import { stressDigit } from "@/lib/datasets/digits/stress-digit";
import type { LayerActivation } from "@/lib/tf/protocol";
import { DigitChoice } from "./digit-choice";
import { digitStressModel, stressOf } from "./digit-stress.model";
import type { DigitStressProps } from "./digit-stress.props";
import { StressControls } from "./stress-controls";
import { StressCurve } from "./stress-curve";
import { StressPicture, StressReading } from "./stress-picture";
import type { SweepPoint } from "./sweep";
import { useSweep } from "./use-sweep";

const SIDE = 28;

/** The ten probabilities; null where the answer isn't what the network should give. */
function probabilities(_: Float32Array, activations: readonly LayerActivation[]): Float32Array | null {
  const softmax = activations.find(({ name }) => name === "softmax")?.values;
  return softmax?.length === 10 ? softmax : null;
}

/** A digit moved, turned, stretched and drowned in noise, until the network reads something else. */
export function DigitStress({ id, props }: WidgetViewProps<DigitStressProps>) {
  const t = useTranslations("digit-stress");
  const handle = useWidget(digitStressModel, id, props);
  const { state, dispatch } = handle;
  const run = useActivationRun("digit-stress:reading", { model: "digits", key: id, read: probabilities });
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const samples = useSamples();
  const { set } = samples;
  const images = useMemo(() => (set ? stripImages(set, state.seed) : []), [set, state.seed]);
  const original = images.find(({ digit }) => digit === state.sample)?.image ?? null;
  const image = useMemo(
    () => (original ? stressDigit(original, SIDE, stressOf(state)) : null),
    [original, state],
  );
  useLayoutEffect(() => {
    if (image) run.show(image, clock.take());
  }, [run, clock, image]);
  const { status, failure, backend, maps } = useRunSnapshot(run);
  const points = useSweep(id, state, original);

  return (
    <WidgetFrame
      backend={backend}
      handle={handle}
      id={id}
      name={digitStressModel.name}
      problem={
        samples.hasFailed ? (
          <SamplesProblem onRetry={samples.retry} />
        ) : failure ? (
          <RunProblem onRetry={() => run.retry()} reason={failure} />
        ) : undefined
      }
      status={samples.hasFailed ? "failed" : withCurve(status, points)}
      title={t("title")}
    >
      <div className="digit-stress">
        <div className="digit-stress-side">
          <DigitChoice dispatch={dispatch} id={id} images={images} state={state} />
          <StressControls dispatch={dispatch} state={state} />
        </div>
        <div className="digit-stress-now">
          <StressPicture image={image} label={t("picture", { digit: state.sample })} />
          <StressReading digit={state.sample} probabilities={maps} />
        </div>
        <StressCurve points={points} state={state} />
      </div>
    </WidgetFrame>
  );
}

/** The demo is done once its curve is, too. */
function withCurve(status: WidgetStatus, points: readonly SweepPoint[] | null): WidgetStatus {
  return status === "done" && !points ? "running" : status;
}
