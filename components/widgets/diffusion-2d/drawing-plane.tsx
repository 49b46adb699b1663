"use client";

import { type Dispatch, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { DigitSourceAction } from "@/components/digit-input/digit-source.model";
import { createInputClock } from "@/components/digit-input/input-clock";
import { isFull } from "@/components/digit-input/strokes.model";
import { usePadKeys } from "@/components/digit-input/use-pad-keys";
import { usePadPointer } from "@/components/digit-input/use-pad-pointer";
import { Segmented } from "@/components/ui/segmented";
import { paintData } from "./data-picture";
import { dataPoints } from "./data-points";
import { type Diffusion2dAction, type Diffusion2dState, PENS } from "./diffusion-2d.model";
import { clearPlane } from "./paint-plane";
import { CANVAS_HEIGHT, CANVAS_WIDTH } from "./plane";
import { usePlaneColors } from "./plane-colors";

interface DrawingProps {
  readonly state: Diffusion2dState;
  readonly dispatch: Dispatch<Diffusion2dAction>;
}

/** Where the reader draws what is to be learned: mouse, finger, pen or keyboard, with two pens for two classes. */
export function DrawingPlane(props: DrawingProps) {
  const t = useTranslations("diffusion-2d.drawing");
  const { state, dispatch } = props;
  const hasStrokes = state.strokes.length > 0;
  return (
    <div className="diffusion-2d-drawing">
      <Slate {...props} />
      <div className="diffusion-2d-row">
        <Segmented
          hasHiddenLabel
          label={t("pen")}
          onChange={(value) => dispatch({ type: "change", settings: { pen: value === "1" ? 1 : 0 } })}
          options={PENS.map((pen) => ({ value: String(pen), label: t("penName", { number: pen + 1 }) }))}
          value={String(state.pen)}
        />
        <button
          className="button"
          disabled={!hasStrokes}
          onClick={() => dispatch({ type: "undo-stroke" })}
          type="button"
        >
          {t("undo")}
        </button>
        <button
          className="button"
          disabled={!hasStrokes}
          onClick={() => dispatch({ type: "clear" })}
          type="button"
        >
          {t("clear")}
        </button>
      </div>
    </div>
  );
}

/** What the pad of digits says of its pen, said to this state. */
function padDispatch(dispatch: Dispatch<Diffusion2dAction>): Dispatch<DigitSourceAction> {
  return (action) => {
    switch (action.type) {
      case "begin-stroke":
      case "extend-stroke":
      case "undo-stroke":
      case "clear":
        dispatch(action);
    }
  };
}

function Slate({ state, dispatch }: DrawingProps) {
  const t = useTranslations("diffusion-2d.drawing");
  const { strokes, pens } = state;
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = usePlaneColors();
  const [clock] = useState(() => createInputClock(() => performance.now()));
  const keys = usePadKeys(state.strokes.length > 0, padDispatch(dispatch), clock);
  const pointer = usePadPointer(dispatch, clock, keys.lift);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !colors) return;
    clearPlane(context);
    // What is learned follows a moment later; here it is seen at once.
    const data = dataPoints({ dataset: "drawing", strokes, pens }, null);
    if (data) paintData(context, data, colors);
  }, [strokes, pens, colors]);

  return (
    <div className="diffusion-2d-slate">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a canvas has no role of its own; this one takes keys */}
      <canvas
        {...pointer}
        aria-label={t("label")}
        className="diffusion-2d-canvas"
        height={CANVAS_HEIGHT}
        onBlur={keys.onBlur}
        onFocus={keys.onFocus}
        onKeyDown={keys.onKeyDown}
        ref={canvas}
        role="application"
        tabIndex={0}
        width={CANVAS_WIDTH}
      />
      {state.strokes.length === 0 ? (
        <p aria-hidden="true">
          <span>{t("hint")}</span>
          <span>{t("keys")}</span>
        </p>
      ) : null}
      {keys.cursor ? (
        <i
          data-down={keys.cursor.isDown}
          style={{ left: `${keys.cursor.x * 100}%`, top: `${keys.cursor.y * 100}%` }}
        />
      ) : null}
      <p aria-live="polite" className={isFull(state.strokes) ? "diffusion-2d-full" : "sr-only"}>
        {isFull(state.strokes) ? t("full") : keys.announcement}
      </p>
    </div>
  );
}
