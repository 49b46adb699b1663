"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { WidgetViewProps } from "@/components/widget/lazy-widget";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { useMeasures } from "@/components/widget/use-measures";
import { useWidget } from "@/components/widget/use-widget";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { convDimsModel } from "./conv-dims.model";
import type { ConvDimsProps } from "./conv-dims.props";
import { dimsRows } from "./dims-rows";
import { DimsTable } from "./dims-table";
import { LineStage } from "./line-stage";
import { lineCell, lineView } from "./line-view";
import { VolumeStage } from "./volume-stage";
import { volumeCell, volumeView } from "./volume-view";

/** Convolution along one, two and three axes: the same sum of products, on a signal, an image and a video. */
export function ConvDims({ id, props }: WidgetViewProps<ConvDimsProps>) {
  const t = useTranslations("conv-dims");
  const handle = useWidget(convDimsModel, id, props);
  const isAlive = useIsAlive();
  const { state, dispatch } = handle;
  const { dims, padding, signal, drawn, lineKernel, taps, spacing, clip, planeKernel, timeKernel } = state;
  // What is looked at changes with each move of the pointer; what is convolved doesn't.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these fields are what the line is made of
  const line = useMemo(() => lineView(state), [padding, signal, drawn, lineKernel, taps, spacing]);
  const frame = dims === "2d" ? state.frame : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these fields are what the volume is made of
  const volume = useMemo(() => volumeView(state), [dims, padding, clip, planeKernel, timeKernel, frame]);
  const onLine = lineCell(line, state.at);
  const inVolume = volumeCell(volume, state);
  useMeasures(id, state, { "cell-output": dims === "1d" ? onLine.sum : inVolume.sum });

  return (
    <WidgetFrame
      handle={handle}
      id={id}
      name={convDimsModel.name}
      status={isAlive ? "done" : "idle"}
      title={t("title")}
    >
      <div className="conv-dims">
        <DimsTable
          dims={dims}
          id={id}
          onPlay={(played) => dispatch({ type: "dims", dims: played })}
          rows={dimsRows(state)}
        />
        {dims === "1d" ? (
          <LineStage cell={onLine} dispatch={dispatch} state={state} view={line} />
        ) : (
          <VolumeStage cell={inVolume} dispatch={dispatch} state={state} view={volume} />
        )}
      </div>
    </WidgetFrame>
  );
}
