"use client";

import { type CSSProperties, type Dispatch, type PointerEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { createInputClock } from "@/components/digit-input/input-clock";
import type { PadPoint } from "@/components/digit-input/strokes.model";
import { usePadKeys } from "@/components/digit-input/use-pad-keys";
import { useNumbers } from "@/components/i18n/use-numbers";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { Detection } from "./detections";
import type { DigitDetectorAction } from "./digit-detector.model";
import { PAGE, type PlacedDigit, type Square, WINDOW } from "./digit-page";

const INK = { kind: "clamped" } as const;

/** Where a square of the page lies, for the style sheet. */
function place({ left, top }: Square): CSSProperties {
  return {
    left: `${(100 * left) / PAGE.width}%`,
    top: `${(100 * top) / PAGE.height}%`,
    width: `${(100 * WINDOW) / PAGE.width}%`,
    height: `${(100 * WINDOW) / PAGE.height}%`,
  };
}

/** The page with the boxes on it; the reader draws on it by pointer or keyboard. */
export function DetectedPage(props: {
  readonly page: Float32Array | null;
  readonly boxes: readonly Detection[];
  readonly missed: readonly PlacedDigit[];
  /** The window that is looked at. */
  readonly looked: Square;
  readonly hasStrokes: boolean;
  readonly dispatch: Dispatch<DigitDetectorAction>;
}) {
  const t = useTranslations("digit-detector");
  const numbers = useNumbers();
  const { page, boxes, missed, looked, hasStrokes, dispatch } = props;
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const keys = usePadKeys(hasStrokes, dispatch, clock);
  const [isDrawing, setDrawing] = useState(false);
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    keys.lift();
    setDrawing(true);
    dispatch({ type: "begin-stroke", point: pagePoint(event) });
  };
  const extend = (event: PointerEvent) => {
    if (isDrawing && event.isPrimary) dispatch({ type: "extend-stroke", points: [pagePoint(event)] });
  };
  return (
    <div
      aria-label={t("page.label", { boxes: boxes.length })}
      className="digit-detector-page"
      onBlur={keys.onBlur}
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
      onLostPointerCapture={() => setDrawing(false)}
      onPointerDown={begin}
      onPointerMove={extend}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows draw on it
      tabIndex={0}
    >
      <MapCanvas
        height={PAGE.height}
        label={t("page.picture")}
        scale={INK}
        values={page}
        width={PAGE.width}
      />
      <div aria-hidden="true">
        {missed.map((digit) => (
          <i data-verdict="missed" key={`${digit.left} ${digit.top}`} style={place(digit)}>
            <b>{digit.digit} ?</b>
          </i>
        ))}
        <i className="digit-detector-looked" style={place(looked)} />
        {boxes.map((box) => (
          <i data-verdict={box.verdict} key={`${box.left} ${box.top}`} style={place(box)}>
            <b>
              {box.digit}
              <small> {numbers.percent(box.probability, 0)}</small>
            </b>
          </i>
        ))}
        {keys.cursor ? (
          <i
            className="digit-detector-pen"
            data-down={keys.cursor.isDown}
            style={{ left: `${keys.cursor.x * 100}%`, top: `${keys.cursor.y * 100}%` }}
          />
        ) : null}
      </div>
      <p aria-live="polite" className="sr-only">
        {keys.announcement}
      </p>
    </div>
  );
}

function pagePoint({ currentTarget, clientX, clientY }: PointerEvent): PadPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
