"use client";

import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { cellAt, type GridBox } from "./figure-layout";

/** What the arrow keys, the pointer and the space bar do on a grid. */
export interface GridActions {
  readonly onMove: (rows: number, columns: number) => void;
  readonly onEnd: (end: "first" | "last") => void;
  readonly onPoint: (cell: { readonly row: number; readonly column: number }) => void;
  readonly onPick: (cell: { readonly row: number; readonly column: number }) => void;
  readonly onLeave: () => void;
  readonly onFocus?: () => void;
  readonly onToggle: () => void;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A grid of the figure as one control: it takes the focus, arrow keys walk over its cells, the pointer points at them. */
export function GridControl(props: {
  readonly label: string;
  readonly name: "input" | "output";
  readonly box: GridBox;
  readonly actions: GridActions;
  readonly children: ReactNode;
}) {
  const { box, actions } = props;
  const cellUnder = (event: PointerEvent<SVGRectElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    return cellAt(
      box.side,
      (event.clientX - bounds.left) / bounds.width,
      (event.clientY - bounds.top) / bounds.height,
    );
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) actions.onMove(...arrow);
    else if (event.key === "Home") actions.onEnd("first");
    else if (event.key === "End") actions.onEnd("last");
    else if (event.key === " ") actions.onToggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an application takes the arrow keys itself
    <g
      aria-label={props.label}
      className="conv-arithmetic-grid"
      data-grid={props.name}
      onBlur={actions.onLeave}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) actions.onFocus?.();
      }}
      onKeyDown={onKeyDown}
      role="application"
      tabIndex={0}
    >
      {props.children}
      <rect
        className="conv-arithmetic-hit"
        height={box.side}
        onPointerDown={(event) => actions.onPick(cellUnder(event))}
        onPointerLeave={(event) => {
          if (event.pointerType === "mouse") actions.onLeave();
        }}
        onPointerMove={(event) => {
          if (event.pointerType === "mouse") actions.onPoint(cellUnder(event));
        }}
        width={box.side}
        x={box.x}
        y={box.y}
      />
    </g>
  );
}
