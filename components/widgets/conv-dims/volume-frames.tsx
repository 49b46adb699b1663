"use client";

import { type Dispatch, type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { DivergingMap } from "@/components/plot/diverging-map";
import { MapCanvas } from "@/components/plot/map-canvas";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import { CLIP_SHAPE } from "./clips";
import type { ConvDimsAction } from "./conv-dims.model";
import { frameOf, KERNEL_SIDE, type VolumeCell, type VolumeView } from "./volume-view";

const GREY = { kind: "clamped" } as const;

/** The frame and what the kernel makes of it; pointer and arrows choose the cell that is looked at. */
export function VolumeFrames(props: {
  readonly view: VolumeView;
  readonly cell: VolumeCell;
  readonly dispatch: Dispatch<ConvDimsAction>;
}) {
  const t = useTranslations("conv-dims.frames");
  const numbers = useNumbers();
  const { view, cell, dispatch } = props;
  const { output, margin, limit } = view;
  const [, height, width] = CLIP_SHAPE;
  const input = useMemo(() => frameOf(view.clip, CLIP_SHAPE, cell.inputFrame), [view, cell.inputFrame]);
  const made = useMemo(() => frameOf(output.values, output.shape, cell.frame), [output, cell.frame]);
  const look = (row: number, column: number) => dispatch({ type: "look-cell", row, column });
  const onPointer = (event: PointerEvent, shift: number, rows: number) => {
    if (event.type === "pointermove" && event.pointerType === "touch") return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = (share: number) => Math.floor(share * rows) + shift;
    look(at((event.clientY - box.top) / box.height), at((event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    look(cell.row + margin + arrow.y, cell.column + margin + arrow.x);
    event.preventDefault();
  };
  const reach = (KERNEL_SIDE - 1) / 2;
  const percent = (cells: number, of: number) => `${(100 * cells) / of}%`;
  return (
    <div className="conv-dims-frames">
      <figure>
        <div
          className="conv-dims-frame"
          data-tone="input"
          onPointerDown={(event) => onPointer(event, 0, height)}
          onPointerMove={(event) => onPointer(event, 0, height)}
        >
          <MapCanvas
            height={height}
            label={t("input", { frame: cell.inputFrame })}
            scale={GREY}
            values={input}
            width={width}
          />
          <i
            aria-hidden="true"
            style={{
              left: percent(cell.column + margin - reach, width),
              top: percent(cell.row + margin - reach, height),
              width: percent(KERNEL_SIDE, width),
              height: percent(KERNEL_SIDE, height),
            }}
          />
        </div>
        <figcaption>{t("inputCaption", { frame: cell.inputFrame, height, width })}</figcaption>
      </figure>
      <figure>
        <div className="conv-dims-lost" style={{ padding: percent(margin, width) }}>
          <div
            aria-label={t("output", {
              row: cell.row,
              column: cell.column,
              value: numbers.fixed(cell.sum, 2),
            })}
            className="conv-dims-frame"
            data-tone="output"
            onKeyDown={onKeyDown}
            onPointerDown={(event) => onPointer(event, margin, output.shape[1])}
            onPointerMove={(event) => onPointer(event, margin, output.shape[1])}
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk its cells
            tabIndex={0}
          >
            <DivergingMap height={output.shape[1]} limit={limit} values={made} width={output.shape[2]} />
            <i
              aria-hidden="true"
              style={{
                left: percent(cell.column, output.shape[2]),
                top: percent(cell.row, output.shape[1]),
                width: percent(1, output.shape[2]),
                height: percent(1, output.shape[1]),
              }}
            />
          </div>
        </div>
        <figcaption>
          {t("outputCaption", {
            height: output.shape[1],
            width: output.shape[2],
            limit: numbers.short(limit, 2),
          })}
        </figcaption>
      </figure>
    </div>
  );
}
