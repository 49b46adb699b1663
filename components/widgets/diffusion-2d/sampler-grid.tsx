"use client";

import { useTranslations } from "use-intl/react";
import type { PointSet } from "@/lib/datasets/points/point-set";
import type { Diffusion2dState } from "./diffusion-2d.model";
import type { PanelView } from "./panel-view";
import type { DrawnPoints } from "./sample-desk";
import { SamplerPanel } from "./sampler-panel";

/** The samplers side by side, or their places while there is nothing to show. */
export function SamplerGrid(props: {
  readonly state: Pick<Diffusion2dState, "samplers" | "view">;
  readonly data: PointSet | null;
  readonly drawn: DrawnPoints;
  readonly panels: readonly PanelView[];
  readonly frame: number;
}) {
  const t = useTranslations("diffusion-2d");
  const { state, data, panels, frame } = props;
  const { request, reply } = props.drawn;
  if (!(data && request && reply)) {
    return (
      <div className="diffusion-2d-panels" data-count={state.samplers.length}>
        {state.samplers.map((sampler) => (
          <div className="diffusion-2d-panel diffusion-2d-blank" key={sampler}>
            {data ? t("waiting") : t("training.nothing")}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="diffusion-2d-panels" data-count={panels.length}>
      {panels.map((panel) => (
        <SamplerPanel
          data={data}
          frame={frame}
          key={panel.sampler}
          panel={panel}
          reply={reply}
          request={request}
          view={state.view}
        />
      ))}
    </div>
  );
}
