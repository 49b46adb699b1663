"use client";

import { type Dispatch, type PointerEvent, useState } from "react";
import type { DigitSourceAction } from "./digit-source.model";
import type { InputClock } from "./input-clock";
import type { PadPoint } from "./strokes.model";

/** What a pointer draws on a pad. */
type StrokeAction = Extract<DigitSourceAction, { type: "begin-stroke" | "extend-stroke" }>;

/**
 * Draws with mouse, finger or pen: what the canvas of a pad is to be given.
 * @param clock - notes when the pointer moved
 * @param lift - lifts the pen that the keyboard holds
 */
export function usePadPointer(dispatch: Dispatch<StrokeAction>, clock: InputClock, lift: () => void) {
  const [isDrawing, setDrawing] = useState(false);
  const end = () => setDrawing(false);
  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawing(true);
      lift();
      clock.mark(event.timeStamp);
      dispatch({ type: "begin-stroke", point: padPoint(event.currentTarget, event) });
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      if (!isDrawing || !event.isPrimary) return;
      const moves = event.nativeEvent.getCoalescedEvents?.() ?? [];
      const pad = event.currentTarget;
      const points = (moves.length > 0 ? moves : [event]).map((move) => padPoint(pad, move));
      clock.mark(event.timeStamp);
      dispatch({ type: "extend-stroke", points });
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  };
}

function padPoint(pad: Element, { clientX, clientY }: { clientX: number; clientY: number }): PadPoint {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
