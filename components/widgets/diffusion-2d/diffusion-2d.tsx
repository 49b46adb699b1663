"use client";

import { useMemo, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { RunProblem } from "@/components/compute/run-problem";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame, type WidgetStatus } from "@/components/widget/widget-frame";
import { DataPanel } from "./data-panel";
import { diffusion2dModel, frameOf } from "./diffusion-2d.model";
import type { Diffusion2dProps } from "./diffusion-2d.props";
import { NumbersTable } from "./numbers-table";
import { panelViews, referencesOf } from "./panel-view";
import type { RunView } from "./points-run";
import type { DrawnPoints } from "./sample-desk";
import { SamplerGrid } from "./sampler-grid";
import { SamplingControls } from "./sampling-controls";
import { TimeBar } from "./time-bar";
import { TrainingPanel } from "./training-panel";
import { useInView } from "./use-in-view";
import { usePoints } from "./use-points";
import { ViewBar } from "./view-bar";

/** Diffusion in the plane: a small network learns a shape, and four samplers draw from it side by side. */
export function Diffusion2d({ id, props }: WidgetViewProps<Diffusion2dProps>) {
  const t = useTranslations("diffusion-2d");
  const handle = useWidget(diffusion2dModel, id, props);
  const { state, dispatch } = handle;
  const stage = useRef<HTMLDivElement>(null);
  const { data, run, view, isSettled, drawn, desk } = usePoints(state, {
    isInView: useInView(stage),
    beginsAtOnce: props.trained ?? false,
  });
  const { request, reply } = drawn;
  const frame = frameOf(state, request?.steps ?? state.steps);
  const references = useMemo(() => (data ? referencesOf(data) : null), [data]);
  const panels = useMemo(
    () => (request && reply && references ? panelViews(request, reply, frame, references) : []),
    [request, reply, frame, references],
  );
  const failure = view?.failure ?? drawn.failure;
  const retry = () => {
    desk.retry();
    if (view?.status === "failed") run?.retry();
  };

  return (
    <WidgetFrame
      backend={drawn.backend ?? view?.backend ?? null}
      handle={handle}
      id={id}
      name={diffusion2dModel.name}
      problem={failure ? <RunProblem onRetry={retry} reason={failure} /> : undefined}
      status={statusOf(view, drawn)}
      title={t("title")}
    >
      <div className="diffusion-2d" ref={stage}>
        <div className="diffusion-2d-learn">
          <DataPanel data={data} dispatch={dispatch} state={state} />
          <TrainingPanel dispatch={dispatch} isSettled={isSettled} run={run} state={state} view={view} />
        </div>
        <div className="diffusion-2d-draw">
          <ViewBar dispatch={dispatch} state={state} />
          <SamplerGrid data={data} drawn={drawn} frame={frame} panels={panels} state={state} />
          <TimeBar
            dispatch={dispatch}
            frame={frame}
            state={state}
            steps={request?.steps ?? state.steps}
            time={reply?.times[frame] ?? 0}
          />
        </div>
        <div className="diffusion-2d-settings">
          <SamplingControls classCount={data?.classCount ?? 1} dispatch={dispatch} state={state} />
          <p className="diffusion-2d-hint">{state.eta === 0 ? t("same") : t("chance")}</p>
          {request ? (
            <NumbersTable panels={panels} request={request} time={reply?.times[frame] ?? 0} />
          ) : null}
        </div>
      </div>
    </WidgetFrame>
  );
}

/** Running while it trains; done once what is shown is what the trained network draws. */
function statusOf(view: RunView | null, drawn: DrawnPoints): WidgetStatus {
  if (view?.status === "failed" || drawn.failure) return "failed";
  if (!view) return "idle";
  if (view.status === "running") return "running";
  if (drawn.reply === null) return "loading";
  if (drawn.isWaiting) return "running";
  return view.step > 0 ? "done" : "idle";
}
