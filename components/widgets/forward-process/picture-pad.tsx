"use client";

import { type Dispatch, useCallback, useMemo } from "react";
import type { DigitSourceAction } from "@/components/digit-input/digit-source.model";
import { DrawingPad } from "@/components/digit-input/drawing-pad";
import { createInputClock } from "@/components/digit-input/input-clock";
import type { ForwardProcessAction } from "./forward-process.model";

/** Where the reader draws the clean image. */
export function PicturePad(props: {
  readonly strokes: number[][];
  readonly dispatch: Dispatch<ForwardProcessAction>;
}) {
  const { dispatch } = props;
  const clock = useMemo(() => createInputClock(() => performance.now()), []);
  const draw = useCallback((action: DigitSourceAction) => dispatch({ type: "draw", action }), [dispatch]);
  return (
    <DrawingPad clock={clock} dispatch={draw} isFaint={false} strokes={props.strokes} subject="picture" />
  );
}
