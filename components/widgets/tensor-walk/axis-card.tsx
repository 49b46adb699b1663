"use client";

import { useTranslations } from "use-intl/react";
import { Slider } from "@/components/ui/slider";
import type { AxisView } from "./tensor-slice";
import { WHOLE } from "./tensor-walk.model";

/** One axis: all of it, or one index. */
export function AxisCard(props: { readonly view: AxisView; readonly onPick: (index: number) => void }) {
  const t = useTranslations("tensor-walk");
  const { axis, side, stride, index } = props.view;
  const isWhole = index === WHOLE;
  return (
    <fieldset className="tensor-walk-axis" data-axis={axis} data-whole={isWhole || undefined}>
      <legend>
        {t(`axis.${axis}`)} <b>{side}</b>
      </legend>
      <button
        aria-pressed={isWhole}
        className="button"
        onClick={() => props.onPick(isWhole ? 0 : WHOLE)}
        type="button"
      >
        {t("whole")}
      </button>
      <Slider
        label={t("index")}
        max={side - 1}
        min={0}
        onChange={props.onPick}
        text={isWhole ? ":" : String(index)}
        value={Math.max(index, 0)}
      />
      <p>{t("stride", { stride })}</p>
    </fieldset>
  );
}
