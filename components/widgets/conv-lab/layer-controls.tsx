"use client";

import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import { ACTIVATIONS } from "@/lib/nn/activations";
import type { ConvLabAction, ConvLabState, PaddingMode, SizeField } from "./conv-lab.model";
import { RANGES } from "./lab-ranges";
import type { LabProblem, LabView } from "./lab-view";

const SLIDERS: readonly SizeField[] = ["kernel", "stride", "dilation"];
const MODES: readonly PaddingMode[] = ["valid", "same", "explicit"];

/** The settings of the layer, and beside them why a layer can't be. */
export function LayerControls(props: {
  readonly state: ConvLabState;
  readonly view: LabView;
  readonly dispatch: (action: ConvLabAction) => void;
}) {
  const t = useTranslations("conv-lab");
  const { state, view, dispatch } = props;
  return (
    <div className="conv-lab-controls">
      <Segmented
        label={t("direction")}
        onChange={(value) => dispatch({ type: "set-transposed", isTransposed: value === "transposed" })}
        options={[
          { value: "plain", label: t("plain") },
          { value: "transposed", label: t("transposed") },
        ]}
        value={state.transposed ? "transposed" : "plain"}
      />
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
      <Segmented
        label={t("paddingMode")}
        onChange={(mode) => dispatch({ type: "padding-mode", mode })}
        options={MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        value={state.paddingMode}
      />
      {state.paddingMode === "explicit" ? (
        <Slider
          label={t("size.padding")}
          max={RANGES.padding.max}
          min={RANGES.padding.min}
          onChange={(value) => dispatch({ type: "set", field: "padding", value })}
          value={state.padding}
        />
      ) : null}
      {view.kind === "impossible" ? <Problem problem={view.problem} /> : null}
      <Segmented
        label={t("activationName")}
        onChange={(activation) => dispatch({ type: "set-activation", activation })}
        options={ACTIVATIONS.map((value) => ({ value, label: t(`activation.${value}`) }))}
        value={state.activation}
      />
    </div>
  );
}

function Problem({ problem }: { readonly problem: LabProblem }) {
  const t = useTranslations("conv-lab");
  if (problem.code === "empty-output") {
    return (
      <div className="notice notice-problem" role="alert">
        {t("problem.empty-output", { output: problem.output, padding: problem.padding })}
      </div>
    );
  }
  const { enoughPadding, ...numbers } = problem;
  return (
    <div className="notice notice-problem" role="alert">
      {t("problem.kernel-too-large", { ...numbers, isDilated: String(problem.dilation > 1) })}{" "}
      {enoughPadding === null ? t("problem.shrink") : t("problem.pad", { padding: enoughPadding })}
    </div>
  );
}
