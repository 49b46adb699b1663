"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { CellProducts } from "./cell-products";
import { CLIP_IDS, CLIP_SHAPE } from "./clips";
import type { ConvDimsAction, ConvDimsState } from "./conv-dims.model";
import { PLANE_KERNEL_IDS, TIME_KERNEL_IDS } from "./dims-kernels";
import { Film } from "./film";
import { FrameTransport } from "./frame-transport";
import { PaddingPick, PickList } from "./pick-list";
import { VolumeFrames } from "./volume-frames";
import type { VolumeCell, VolumeView } from "./volume-view";

/** A kernel that slides over one frame, or over a whole video: frames, the cell that is looked at, and its products. */
export function VolumeStage(props: {
  readonly state: ConvDimsState;
  readonly view: VolumeView;
  readonly cell: VolumeCell;
  readonly dispatch: Dispatch<ConvDimsAction>;
}) {
  const t = useTranslations("conv-dims");
  const { state, view, cell, dispatch } = props;
  const isVideo = state.dims === "3d";
  return (
    <div className="conv-dims-stage">
      <div className="conv-dims-charts">
        <VolumeFrames cell={cell} dispatch={dispatch} view={view} />
        <Film cell={cell} onFrame={(frame) => dispatch({ type: "frame", frame })} view={view} />
        <FrameTransport
          dispatch={dispatch}
          first={view.frameMargin}
          frame={cell.inputFrame}
          last={CLIP_SHAPE[0] - 1 - view.frameMargin}
        />
      </div>
      <div className="conv-dims-panel">
        <div className="conv-dims-choices">
          <PickList
            label={t("clip")}
            onPick={(clip) => dispatch({ type: "clip", clip })}
            options={CLIP_IDS.map((value) => ({ value, label: t(`clips.${value}`) }))}
            value={state.clip}
          />
          {isVideo ? (
            <PickList
              label={t("kernel")}
              onPick={(kernel) => dispatch({ type: "time-kernel", kernel })}
              options={TIME_KERNEL_IDS.map((value) => ({ value, label: t(`timeKernels.${value}`) }))}
              value={state.timeKernel}
            />
          ) : (
            <PickList
              label={t("kernel")}
              onPick={(kernel) => dispatch({ type: "plane-kernel", kernel })}
              options={PLANE_KERNEL_IDS.map((value) => ({ value, label: t(`planeKernels.${value}`) }))}
              value={state.planeKernel}
            />
          )}
          <PaddingPick onPick={(padding) => dispatch({ type: "padding", padding })} value={state.padding} />
        </div>
        <CellProducts cell={cell} />
        {isVideo ? null : <p className="conv-dims-more">{t("more2d")}</p>}
      </div>
    </div>
  );
}
