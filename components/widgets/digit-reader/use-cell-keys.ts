"use client";

import type { Dispatch, KeyboardEvent } from "react";
import { cellStep } from "@/components/ui/key-moves";
import type { DigitLayer } from "./digit-layers";
import type { Cell, DigitReaderAction } from "./digit-reader.model";

/** Id of the panel that shows a cell's computation. */
export function cellPanelId(widgetId: string): string {
  return `${widgetId}-cell`;
}

/** Walking the cells of a layer: arrows, other map, Enter to the computation, Escape to close. */
export function useCellKeys(
  widgetId: string,
  layer: DigitLayer,
  cell: Cell | null,
  dispatch: Dispatch<DigitReaderAction>,
) {
  const isOpen = cell?.layer === layer.name;
  const walk = (move: { readonly x: number; readonly y: number; readonly map: number }) => {
    const middle = { row: Math.floor(layer.height / 2), column: Math.floor(layer.width / 2), channel: 0 };
    if (isOpen) dispatch({ type: "move", rows: move.y, columns: move.x, channels: move.map });
    else dispatch({ type: "open", cell: { layer: layer.name, ...middle } });
  };
  const enter = () => {
    if (!isOpen) walk({ x: 0, y: 0, map: 0 });
    document.getElementById(cellPanelId(widgetId))?.focus();
  };
  return (event: KeyboardEvent) => {
    const step = cellStep(event);
    if (step) walk(step);
    else if (event.key === "Enter") enter();
    else if (event.key === "Escape" && cell) dispatch({ type: "close" });
    else return;
    event.preventDefault();
  };
}
