"use client";

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from "react";
import { cellStep } from "@/components/ui/key-moves";
import { FramedMap, type FramedMapProps } from "./framed-map";

/** A cell of the picture, from 0. */
export interface PictureCell {
  readonly row: number;
  readonly column: number;
}

/** A large map on which a cell is chosen: arrows walk, brackets change the map, Enter or a click opens the cell. */
export function CellPicker(props: {
  readonly map: FramedMapProps;
  readonly cell: PictureCell;
  readonly label: string;
  /** The cell chosen by pointer, or walked to by keys. */
  readonly onMove: (cell: PictureCell) => void;
  readonly onOpen: (cell: PictureCell) => void;
  /** Another map of the layer, so many further. */
  readonly onMap: (step: number) => void;
}) {
  const { map, cell, label, onMove, onOpen, onMap } = props;
  const [isDragging, setDragging] = useState(false);
  const inMap = ({ row, column }: PictureCell) => ({
    row: Math.min(Math.max(row, 0), map.height - 1),
    column: Math.min(Math.max(column, 0), map.width - 1),
  });
  const cellAt = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return inMap({
      row: Math.floor(((clientY - top) / height) * map.height),
      column: Math.floor(((clientX - left) / width) * map.width),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = cellStep(event);
    if (step?.map) onMap(step.map);
    else if (step) onMove(inMap({ row: cell.row + step.y, column: cell.column + step.x }));
    else if (event.key === "Enter") onOpen(cell);
    else return;
    event.preventDefault();
  };
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1 || event.pointerType === "touch") return;
    setDragging(true);
    onMove(cellAt(event));
  };
  return (
    <div
      aria-label={label}
      className="cnn-picker"
      data-focus-target=""
      onClick={(event) => {
        if (!isDragging) onOpen(cellAt(event));
        setDragging(false);
      }}
      onKeyDown={onKeyDown}
      onPointerMove={drag}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys choose a cell
      tabIndex={0}
    >
      <FramedMap {...map} frame={{ rows: [cell.row], columns: [cell.column] }} frameKind="cell" />
    </div>
  );
}
