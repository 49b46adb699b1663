"use client";

import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import type { ImageKernelsAction, ImageKernelsState } from "./image-kernels.model";

/** How the output is drawn, and which of several sums is shown in detail. */
export function OutputChoices({
  state,
  dispatch,
}: {
  readonly state: ImageKernelsState;
  readonly dispatch: (action: ImageKernelsAction) => void;
}) {
  const t = useTranslations("image-kernels");
  return (
    <div className="image-kernels-choice">
      <Segmented
        label={t("display")}
        onChange={(display) => dispatch({ type: "set-display", display })}
        options={[
          { value: "signed", label: t("signed") },
          { value: "clamped", label: t("clamped") },
        ]}
        value={state.display}
      />
      <label className="image-kernels-check">
        <input
          checked={state.colour}
          onChange={(event) => dispatch({ type: "set-colour", colour: event.currentTarget.checked })}
          type="checkbox"
        />
        {t("colour")}
      </label>
      {state.colour ? (
        <Segmented
          label={t("channel")}
          onChange={(channel) => dispatch({ type: "set-channel", channel })}
          options={[
            { value: "red", label: t("red") },
            { value: "green", label: t("green") },
            { value: "blue", label: t("blue") },
          ]}
          value={state.channel}
        />
      ) : null}
      {state.preset === "sobel-magnitude" ? (
        <Segmented
          label={t("part")}
          onChange={(part) => dispatch({ type: "set-part", part })}
          options={[
            { value: "x", label: t("partX") },
            { value: "y", label: t("partY") },
          ]}
          value={state.part}
        />
      ) : null}
    </div>
  );
}
