"use client";

import type { Dispatch, KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ARROWS, hasModifier } from "@/components/ui/key-moves";
import { SIDE } from "./ground-view";
import type { WhyThisAnswerAction, WhyThisAnswerState } from "./why-this-answer.model";

/** The image, on which the reader puts the patch where it should cost most: a press puts it there, arrows move it. */
export function PatchPicker(props: {
  readonly state: WhyThisAnswerState;
  readonly dispatch: Dispatch<WhyThisAnswerAction>;
  readonly children: ReactNode;
}) {
  const t = useTranslations("why-this-answer.guess");
  const { state, dispatch } = props;
  const { guess, patch } = state;
  const middle = (SIDE - patch) / 2;
  const onPointerDown = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const row = (SIDE * (event.clientY - top)) / height - patch / 2;
    const column = (SIDE * (event.clientX - left)) / width - patch / 2;
    dispatch({ type: "guess", row, column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || hasModifier(event)) return;
    event.preventDefault();
    const { row, column } = guess ?? { row: middle, column: middle };
    dispatch({ type: "guess", row: row + arrow.y, column: column + arrow.x });
  };
  return (
    <div
      aria-label={t("label")}
      className="why-answer-framed why-answer-picker"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the patch
      tabIndex={0}
    >
      {props.children}
      {guess ? <PatchFrame place={guess} side={patch} /> : null}
    </div>
  );
}

/** A frame as large as the patch. */
export function PatchFrame(props: {
  readonly place: { readonly row: number; readonly column: number };
  readonly side: number;
  /** Whose place it is; the reader's unless said otherwise. */
  readonly isPeak?: boolean;
}) {
  const share = (pixels: number) => `${(100 * pixels) / SIDE}%`;
  const { place, side, isPeak } = props;
  return (
    <i
      aria-hidden="true"
      data-guess={!isPeak || undefined}
      style={{ left: share(place.column), top: share(place.row), width: share(side), height: share(side) }}
    />
  );
}
