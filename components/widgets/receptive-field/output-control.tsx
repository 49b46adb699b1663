"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";

/** The drawing as one control: it takes the focus, and arrow keys choose the output cell. */
export function OutputControl(props: {
  readonly label: string;
  readonly onMove: (rows: number, columns: number) => void;
  readonly onEnd: (end: "first" | "last") => void;
  readonly children: ReactNode;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event) || event.shiftKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) props.onMove(arrow.y, arrow.x);
    else if (event.key === "Home") props.onEnd("first");
    else if (event.key === "End") props.onEnd("last");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      aria-label={props.label}
      className="field-control"
      onKeyDown={onKeyDown}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys choose the output cell
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
