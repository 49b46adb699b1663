"use client";

import { type PointerEvent, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { DivergingMap } from "@/components/plot/diverging-map";
import { MapCanvas } from "@/components/plot/map-canvas";
import { CLIP_SHAPE } from "./clips";
import { filmStrip, KERNEL_SIDE, type VolumeCell, type VolumeView } from "./volume-view";

const GREY = { kind: "clamped" } as const;
const FRAMES = CLIP_SHAPE[0];

/** All frames side by side: those under the kernel are framed above, the one it makes below. */
export function Film(props: {
  readonly view: VolumeView;
  readonly cell: VolumeCell;
  readonly onFrame: (frame: number) => void;
}) {
  const t = useTranslations("conv-dims.film");
  const { view, cell, onFrame } = props;
  const isVideo = view.correlation.shape[0] > 1;
  const input = useMemo(() => filmStrip(view.clip, CLIP_SHAPE, { lead: 0, gap: 0.5 }), [view]);
  const output = useMemo(
    () =>
      isVideo ? filmStrip(view.output.values, view.output.shape, { lead: view.frameMargin, gap: 0 }) : null,
    [view, isVideo],
  );
  const onPointer = (event: PointerEvent) => {
    if (event.type === "pointermove" && event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onFrame(Math.floor((FRAMES * (event.clientX - left)) / width));
  };
  const reach = isVideo ? (KERNEL_SIDE - 1) / 2 : 0;
  const from = Math.max(0, cell.inputFrame - reach);
  const to = Math.min(FRAMES - 1, cell.inputFrame + reach);
  return (
    <div className="conv-dims-film" onPointerDown={onPointer} onPointerMove={onPointer}>
      <div data-tone="input">
        <MapCanvas
          height={input.height}
          label={t("input", { frames: FRAMES })}
          scale={GREY}
          values={input.values}
          width={input.width}
        />
        <i style={span(from, to)} />
      </div>
      {output ? (
        <div data-tone="output">
          <DivergingMap
            height={output.height}
            label={t("output", { frames: view.output.shape[0] })}
            limit={view.limit}
            values={output.values}
            width={output.width}
          />
          <i style={span(cell.inputFrame, cell.inputFrame)} />
        </div>
      ) : null}
    </div>
  );
}

function span(from: number, to: number) {
  return { left: `${(100 * from) / FRAMES}%`, width: `${(100 * (to - from + 1)) / FRAMES}%` };
}
