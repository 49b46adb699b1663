"use client";

import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { largestMagnitude } from "@/components/plot/map-pixels";
import { cellStep } from "@/components/ui/key-moves";
import { mapOf } from "@/lib/nn/cells/maps";
import type { PossibleLab } from "./lab-view";
import { cellsPath, cellUnder, NO_RING, restPath } from "./map-layout";
import { MapStage } from "./map-stage";
import { ScaleLegend } from "./scale-legend";
import type { LabText } from "./use-lab-text";

export interface OutputPlace {
  readonly filter: number;
  readonly row: number;
  readonly column: number;
}

/** One map a filter. The pointer or the arrow keys choose the cell whose sum is shown. */
export function OutputMaps(props: {
  readonly view: PossibleLab;
  readonly text: LabText;
  readonly isPlaying: boolean;
  readonly onGo: (place: OutputPlace) => void;
  readonly onEnd: (end: "first" | "last") => void;
  readonly onToggle: () => void;
}) {
  const t = useTranslations("conv-lab");
  const { view, text, isPlaying, onGo } = props;
  const { output, cell } = view;
  const maps = useMemo(
    () => Array.from({ length: output.channels }, (_, filter) => mapOf(output, filter)),
    [output],
  );
  const limit = useMemo(() => largestMagnitude(output.values), [output]);
  const go = (filter: number, row: number, column: number) => {
    const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
    onGo({
      filter: within(filter, output.channels),
      row: within(row, output.height),
      column: within(column, output.width),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = cellStep(event);
    if (step) go(cell.filter + step.map, cell.row + step.y, cell.column + step.x);
    else if (event.key === "Home") props.onEnd("first");
    else if (event.key === "End") props.onEnd("last");
    else if (event.key === " ") props.onToggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointer = (event: PointerEvent, filter: number) => {
    if (event.type === "pointermove" && (event.pointerType !== "mouse" || isPlaying)) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    const { row, column } = cellUnder(
      output,
      (event.clientX - bounds.left) / bounds.width,
      (event.clientY - bounds.top) / bounds.height,
    );
    go(filter, row, column);
  };
  return (
    <div className="conv-lab-outputs">
      <div
        aria-label={t("outputKeys", { count: output.channels })}
        className="conv-lab-output-maps"
        data-count={output.channels}
        onKeyDown={onKeyDown}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard chooses a cell here
        tabIndex={0}
      >
        {maps.map((values, filter) => (
          <figure
            data-chosen={filter === cell.filter}
            // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its place
            key={filter}
          >
            <figcaption>{t("mapOf", { filter: filter + 1 })}</figcaption>
            <div
              className="conv-lab-hit"
              onPointerDown={(event) => onPointer(event, filter)}
              onPointerMove={(event) => onPointer(event, filter)}
            >
              <MapStage
                limit={limit}
                ring={NO_RING}
                size={output}
                tone="output"
                values={values}
                write={text.cell}
              >
                {isPlaying ? <path className="conv-lab-rest" d={restPath(output, view.step)} /> : null}
                {filter === cell.filter ? (
                  <path className="conv-lab-chosen" d={cellsPath([cell], NO_RING)} />
                ) : null}
              </MapStage>
            </div>
          </figure>
        ))}
      </div>
      <ScaleLegend limit={limit} text={text} />
    </div>
  );
}
