"use client";

import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import {
  type ConvArithmeticAction,
  type ConvArithmeticState,
  type PaddingMode,
  RANGES,
  type SizeField,
} from "./conv-arithmetic.model";
import type { GeometryView } from "./geometry-view";
import { shownPadding } from "./shown-padding";

const SLIDERS: readonly SizeField[] = ["input", "kernel", "stride", "dilation"];
const MODES: readonly PaddingMode[] = ["valid", "same", "explicit"];

/** The settings: five sizes, and how the padding is chosen. */
export function Controls(props: {
  readonly state: ConvArithmeticState;
  readonly view: GeometryView;
  readonly dispatch: (action: ConvArithmeticAction) => void;
}) {
  const t = useTranslations("conv-arithmetic");
  const { state, view, dispatch } = props;
  const padding = shownPadding(state, view);
  return (
    <div className="conv-arithmetic-controls">
      {SLIDERS.map((field) => (
        <Slider
          key={field}
          label={t(`size.${field}`)}
          max={RANGES[field].max}
          min={RANGES[field].min}
          onChange={(value) => dispatch({ type: "set", field, value })}
          value={state[field]}
        />
      ))}
      <Slider
        label={t("size.padding")}
        max={RANGES.padding.max}
        min={RANGES.padding.min}
        onChange={(value) => dispatch({ type: "set", field: "padding", value })}
        text={padding.text}
        value={padding.value}
      />
      <Segmented
        label={t("paddingMode")}
        onChange={(mode) => dispatch({ type: "padding-mode", mode })}
        options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        value={state.paddingMode}
      />
      <label className="conv-arithmetic-check">
        <input
          checked={state.showNumbers}
          onChange={(event) => dispatch({ type: "show-numbers", isShown: event.currentTarget.checked })}
          type="checkbox"
        />
        {t("showNumbers")}
      </label>
    </div>
  );
}
