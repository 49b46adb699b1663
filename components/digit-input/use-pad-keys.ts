"use client";

import { type Dispatch, type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import type { DigitSourceAction } from "./digit-source.model";
import type { InputClock } from "./input-clock";
import { movePen, type PenCursor, START_CURSOR } from "./pen-cursor";

/**
 * Drawing with the keyboard: a pen cursor that arrows move, Space puts down or lifts.
 * @param hasStrokes - a pen that is down on a cleared pad begins anew
 */
export function usePadKeys(hasStrokes: boolean, dispatch: Dispatch<DigitSourceAction>, clock: InputClock) {
  const t = useTranslations("digit-input.pad");
  const [pen, setPen] = useState<PenCursor>(START_CURSOR);
  const [isShown, setShown] = useState(false);
  const [announcement, setAnnouncement] = useState("");

  const lift = () => setPen((current) => ({ ...current, isDown: false }));
  const walk = (arrow: { readonly x: number; readonly y: number }) => {
    const next = movePen(pen, arrow);
    setPen(next);
    if (!next.isDown) return;
    dispatch(hasStrokes ? { type: "extend-stroke", points: [next] } : { type: "begin-stroke", point: next });
  };
  const toggle = () => {
    const isDown = !pen.isDown;
    setPen({ ...pen, isDown });
    if (isDown) dispatch({ type: "begin-stroke", point: pen });
    const place = { x: Math.round(pen.x * 100), y: Math.round(pen.y * 100) };
    setAnnouncement(isDown ? t("penDown", place) : t("penUp", place));
  };
  const erase = (type: "undo-stroke" | "clear") => {
    lift();
    if (hasStrokes) dispatch({ type });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (hasModifier(event)) return;
    if (arrow) walk(arrow);
    else if (event.key === " ") toggle();
    else if (event.key === "Backspace") erase("undo-stroke");
    else if (event.key === "Delete") erase("clear");
    else return;
    clock.mark(event.timeStamp);
    setShown(true);
    event.preventDefault();
  };
  return {
    /** Where the pen is, while the keyboard draws. */
    cursor: isShown ? pen : null,
    announcement,
    lift,
    onKeyDown,
    onFocus: (event: { currentTarget: Element }) => setShown(event.currentTarget.matches(":focus-visible")),
    onBlur: () => {
      setShown(false);
      lift();
    },
  };
}
