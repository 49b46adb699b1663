"use client";

import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";
import { MOST_GUIDANCE, MOST_STEPS, networkRuns, type StudioAction, type StudioState } from "./studio.model";

/** How the noise becomes a picture: which noise, which sampler, how many steps, how much guidance. */
export function Settings(props: { readonly state: StudioState; readonly dispatch: Dispatch<StudioAction> }) {
  const t = useTranslations("fruit-studio");
  const numbers = useNumbers();
  const { state, dispatch } = props;
  const id = useId();
  return (
    <div className="fruit-studio-settings">
      <div className="fruit-studio-seed">
        <label htmlFor={id}>{t("seed")}</label>
        <input
          className="field"
          id={id}
          inputMode="numeric"
          max={9999}
          min={1}
          onChange={(event) => dispatch({ type: "set-seed", seed: event.currentTarget.valueAsNumber })}
          type="number"
          value={state.seed}
        />
        <button className="button" onClick={() => dispatch({ type: "new-noise" })} type="button">
          {t("newNoise")}
        </button>
      </div>
      <Segmented
        label={t("sampler")}
        onChange={(sampler) => dispatch({ type: "choose-sampler", sampler })}
        options={SAMPLER_KINDS.map((kind) => ({ value: kind, label: t(`samplers.${kind}`) }))}
        value={state.sampler}
      />
      <Slider
        label={t("steps")}
        max={MOST_STEPS}
        min={1}
        onChange={(steps) => dispatch({ type: "set-steps", steps })}
        value={state.steps}
      />
      <Slider
        label={t("guidance")}
        max={MOST_GUIDANCE}
        min={0}
        onChange={(guidance) => dispatch({ type: "set-guidance", guidance })}
        step={0.5}
        text={numbers.fixed(state.guidance, 1)}
        value={state.guidance}
      />
      <p className="fruit-studio-cost">{t("cost", { count: networkRuns(state) })}</p>
    </div>
  );
}
