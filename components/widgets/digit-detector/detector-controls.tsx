"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { isFull } from "@/components/digit-input/strokes.model";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { type DigitDetectorAction, type DigitDetectorState, RANGES, RULES } from "./digit-detector.model";

/** Which windows are read, and which may become a box. */
export function DetectorControls(props: {
  readonly state: DigitDetectorState;
  readonly dispatch: Dispatch<DigitDetectorAction>;
}) {
  const t = useTranslations("digit-detector");
  const { state, dispatch } = props;
  return (
    <div className="digit-detector-controls">
      <Segmented
        label={t("rule")}
        onChange={(rule) => dispatch({ type: "rule", rule })}
        options={RULES.map((rule) => ({ value: rule, label: t(`rules.${rule}`) }))}
        value={state.rule}
      />
      {(["stride", "threshold"] as const).map((field) => (
        <Slider
          key={field}
          label={t(`field.${field}`)}
          max={RANGES[field].max}
          min={RANGES[field].min}
          onChange={(value) => dispatch({ type: "set", field, value })}
          text={t(`text.${field}`, { value: state[field] })}
          value={state[field]}
        />
      ))}
    </div>
  );
}

/** Another page, and what was drawn on this one. */
export function PageButtons(props: {
  readonly strokes: DigitDetectorState["strokes"];
  readonly dispatch: Dispatch<DigitDetectorAction>;
}) {
  const t = useTranslations("digit-detector");
  const pad = useTranslations("digit-input.pad");
  const { strokes, dispatch } = props;
  const hasNothing = strokes.length === 0;
  return (
    <div className="digit-detector-buttons">
      <button className="button" onClick={() => dispatch({ type: "shuffle" })} type="button">
        {t("otherPage")}
      </button>
      <button
        className="button"
        disabled={hasNothing}
        onClick={() => dispatch({ type: "undo-stroke" })}
        type="button"
      >
        {t("undo")}
      </button>
      <button
        className="button"
        disabled={hasNothing}
        onClick={() => dispatch({ type: "clear" })}
        type="button"
      >
        {t("clear")}
      </button>
      {isFull(strokes) ? (
        <p className="digit-input-full" role="status">
          {pad("full")}
        </p>
      ) : null}
    </div>
  );
}
