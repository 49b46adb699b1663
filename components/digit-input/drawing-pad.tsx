"use client";

import { type Dispatch, memo, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { DigitSource, DigitSourceAction } from "./digit-source.model";
import type { InputClock } from "./input-clock";
import { paintPad } from "./paint-pad";
import { isFull } from "./strokes.model";
import { usePadKeys } from "./use-pad-keys";
import { usePadPointer } from "./use-pad-pointer";

/** Pixels of the pad's canvas; the style sheet sets its size on screen. */
const PAD_PIXELS = 512;

/** Where the reader draws: mouse, finger, pen or keyboard. */
export const DrawingPad = memo(function DrawingPad(props: {
  readonly strokes: DigitSource["strokes"];
  /** Another image is shown; the drawing is kept, faint. */
  readonly isFaint: boolean;
  readonly dispatch: Dispatch<DigitSourceAction>;
  readonly clock: InputClock;
  /** What is drawn: a digit unless given. */
  readonly subject?: "digit" | "picture";
}) {
  const t = useTranslations("digit-input.pad");
  const { strokes, isFaint, dispatch, clock, subject = "digit" } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const keys = usePadKeys(strokes.length > 0, dispatch, clock);
  const pointer = usePadPointer(dispatch, clock, keys.lift);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context) paintPad(context, PAD_PIXELS, strokes);
  }, [strokes]);

  return (
    <div className="digit-input-pad">
      <div className="digit-input-slate" data-faint={isFaint}>
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a canvas has no role of its own; this one takes keys */}
        <canvas
          {...pointer}
          aria-label={t(subject === "digit" ? "label" : "pictureLabel")}
          height={PAD_PIXELS}
          onBlur={keys.onBlur}
          onFocus={keys.onFocus}
          onKeyDown={keys.onKeyDown}
          ref={canvas}
          role="application"
          tabIndex={0}
          width={PAD_PIXELS}
        />
        {strokes.length === 0 ? (
          <p aria-hidden="true">
            <span>{t(subject === "digit" ? "hint" : "pictureHint")}</span>
            <span>{t("keys")}</span>
          </p>
        ) : null}
        {keys.cursor ? (
          <i
            data-down={keys.cursor.isDown}
            style={{ left: `${keys.cursor.x * 100}%`, top: `${keys.cursor.y * 100}%` }}
          />
        ) : null}
      </div>
      <p aria-live="polite" className={isFull(strokes) ? "digit-input-full" : "sr-only"}>
        {isFull(strokes) ? t("full") : keys.announcement}
      </p>
      <div className="digit-input-buttons">
        <PadButton
          clock={clock}
          disabled={strokes.length === 0}
          onPress={() => dispatch({ type: "undo-stroke" })}
        >
          <span aria-hidden="true">↶</span> <span>{t("undo")}</span>
        </PadButton>
        <PadButton clock={clock} disabled={strokes.length === 0} onPress={() => dispatch({ type: "clear" })}>
          <span aria-hidden="true">✕</span> <span>{t("clear")}</span>
        </PadButton>
      </div>
    </div>
  );
});

function PadButton(props: {
  readonly clock: InputClock;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      className="button"
      disabled={props.disabled}
      onClick={(event) => {
        props.clock.mark(event.timeStamp);
        props.onPress();
      }}
      type="button"
    >
      {props.children}
    </button>
  );
}
