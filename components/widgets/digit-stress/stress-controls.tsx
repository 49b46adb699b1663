"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Slider } from "@/components/ui/slider";
import {
  type DigitStressAction,
  type DigitStressState,
  NO_STRESS,
  RANGES,
  STRESSES,
} from "./digit-stress.model";

/** A slider for each stress; the one touched last is what the curve goes through. */
export function StressControls(props: {
  readonly state: DigitStressState;
  readonly dispatch: Dispatch<DigitStressAction>;
}) {
  const t = useTranslations("digit-stress");
  const numbers = useNumbers();
  const { state, dispatch } = props;
  const isCalm = STRESSES.every((field) => state[field] === NO_STRESS[field]);
  return (
    <div className="digit-stress-controls">
      {STRESSES.map((field) => (
        <div data-swept={field === state.sweep || undefined} key={field}>
          <Slider
            label={t(`field.${field}`)}
            max={RANGES[field].max}
            min={RANGES[field].min}
            onChange={(value) => dispatch({ type: "set", field, value })}
            step={field === "rotation" ? 5 : 1}
            text={t(`text.${field}`, { value: numbers.fixed(state[field], 0) })}
            value={state[field]}
          />
        </div>
      ))}
      <button className="button" disabled={isCalm} onClick={() => dispatch({ type: "calm" })} type="button">
        {t("calm")}
      </button>
    </div>
  );
}
