"use client";

import { type Dispatch, type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { DivergingMap } from "@/components/plot/diverging-map";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { WindowReading } from "./detections";
import type { DigitDetectorAction } from "./digit-detector.model";
import { windowGrid } from "./digit-page";

/** How sure the network is of each window, a cell a window; arrows and pointer choose the one that is looked at. */
export function HeatMap(props: {
  readonly windows: readonly WindowReading[] | null;
  /** Those that the rule leaves out are shown as bare. */
  readonly allowed: (reading: WindowReading) => boolean;
  readonly stride: number;
  readonly looked: { readonly row: number; readonly column: number };
  readonly dispatch: Dispatch<DigitDetectorAction>;
}) {
  const t = useTranslations("digit-detector.heat");
  const { windows, allowed, stride, looked, dispatch } = props;
  const { columns, rows } = windowGrid(stride);
  const values = useMemo(
    () =>
      Float32Array.from({ length: rows * columns }, (_, index) => {
        const reading = windows?.[index];
        return reading && allowed(reading) ? reading.probability : 0;
      }),
    [windows, allowed, rows, columns],
  );
  const look = (row: number, column: number) => dispatch({ type: "look", row, column });
  const onPointer = (event: PointerEvent) => {
    if (event.type === "pointermove" && event.pointerType === "touch") return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    look(
      Math.floor((rows * (event.clientY - top)) / height),
      Math.floor((columns * (event.clientX - left)) / width),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    look(looked.row + arrow.y, looked.column + arrow.x);
    event.preventDefault();
  };
  return (
    <figure className="digit-detector-heat">
      <figcaption>{t("caption", { columns, rows, windows: rows * columns })}</figcaption>
      <div
        aria-label={t("label")}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        role="application"
        style={{ aspectRatio: `${columns} / ${rows}` }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk its cells
        tabIndex={0}
      >
        <DivergingMap height={rows} limit={1} values={values} width={columns} />
        <i
          aria-hidden="true"
          style={{
            left: `${(100 * looked.column) / columns}%`,
            top: `${(100 * looked.row) / rows}%`,
            width: `${100 / columns}%`,
            height: `${100 / rows}%`,
          }}
        />
      </div>
    </figure>
  );
}
