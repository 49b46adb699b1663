"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { SAMPLER_KINDS } from "@/lib/diffusion/sampler-steps";
import { type Diffusion2dAction, type Diffusion2dState, VIEWS } from "./diffusion-2d.model";

/** What is drawn of the way, and which samplers stand side by side. */
export function ViewBar(props: {
  readonly state: Diffusion2dState;
  readonly dispatch: Dispatch<Diffusion2dAction>;
}) {
  const t = useTranslations("diffusion-2d");
  const { state, dispatch } = props;
  return (
    <div className="diffusion-2d-views">
      <Segmented
        hasHiddenLabel
        label={t("view.label")}
        onChange={(view) => dispatch({ type: "change", settings: { view } })}
        options={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        value={state.view}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a row, not the fields of a form */}
      <div aria-label={t("samplers")} className="diffusion-2d-kinds" role="group">
        {SAMPLER_KINDS.map((sampler) => (
          <button
            aria-pressed={state.samplers.includes(sampler)}
            className="button"
            key={sampler}
            onClick={() => dispatch({ type: "toggle-sampler", sampler })}
            type="button"
          >
            {t(`sampler.${sampler}.short`)}
          </button>
        ))}
      </div>
    </div>
  );
}
