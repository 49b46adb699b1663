"use client";

import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import { barsPath, coverPath } from "./line-path";

/** More values than this are drawn as what they cover. */
const MOST_BARS = 96;

/** A signal along a line, with the places that are looked at. */
export function LineChart(props: {
  readonly title: string;
  readonly label: string;
  readonly tone: "input" | "output";
  readonly values: Float32Array;
  /** Place of the first value, out of so many. */
  readonly offset: number;
  readonly places: number;
  readonly limit: number;
  /** Places that are marked. */
  readonly marks: readonly number[];
  /** A place was pointed at; `share` is the height there, from -1 to 1. `isHeld`: with the button down. */
  readonly onPoint: (place: number, share: number, isHeld: boolean) => void;
  /** Steps sideways and up by arrow keys. */
  readonly onStep: (sideways: number, up: number) => void;
}) {
  const { values, offset, places, limit, marks } = props;
  const path = useMemo(
    () => (values.length > MOST_BARS ? coverPath : barsPath)(values, offset, limit),
    [values, offset, limit],
  );
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const isHeld = event.buttons > 0;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor((places * (event.clientX - left)) / width);
    const share = 1 - (2 * (event.clientY - top)) / height;
    props.onPoint(Math.min(Math.max(place, 0), places - 1), share, isHeld);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    props.onStep(arrow.x * (event.shiftKey ? 20 : 1), -arrow.y);
    event.preventDefault();
  };
  return (
    <figure className="conv-dims-line" data-tone={props.tone}>
      <figcaption>{props.title}</figcaption>
      <div
        aria-label={props.label}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk along it
        tabIndex={0}
      >
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${places} 2`}>
          {marks.map((mark) => (
            <rect
              className="conv-dims-mark"
              height={2}
              key={mark}
              width={Math.max(1, places / 300)}
              x={mark}
              y={0}
            />
          ))}
          <path className="conv-dims-values" d={path} />
          <path className="conv-dims-zero" d={`M0 1H${places}`} />
        </svg>
      </div>
    </figure>
  );
}
