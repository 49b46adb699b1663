"use client";

import { useTranslations } from "use-intl/react";
import { Segmented } from "@/components/ui/segmented";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import type { InsideViewProps } from "./inside-view";
import { LayerPicker } from "./layer-picker";
import { normsOf, toldPart } from "./unet-drawing";

/** The normalisation that is looked at: that of the open part, or of the next one that has any. */
export function chosenNorm({ layer, norm }: Pick<InsideViewProps["state"], "layer" | "norm">): string {
  const norms = normsOf(FRUIT_NETWORK, toldPart(FRUIT_NETWORK, layer).name);
  return norms[Number(norm) - 1] ?? norms[0] ?? "";
}

/** Which block is looked at, and which of its two normalisations. */
export function NormPicker({ state, dispatch }: InsideViewProps) {
  const t = useTranslations("unet-inside.norm");
  const part = toldPart(FRUIT_NETWORK, state.layer).name;
  const hasTwo = normsOf(FRUIT_NETWORK, part).length > 1;
  return (
    <div className="unet-norm">
      <LayerPicker
        isToldOnly={true}
        layer={part}
        onChoose={(layer) => dispatch({ type: "choose-layer", layer })}
      />
      {hasTwo ? (
        <Segmented
          label={t("label")}
          onChange={(norm) => dispatch({ type: "choose-norm", norm })}
          options={[
            { value: "1", label: t("first") },
            { value: "2", label: t("second") },
          ]}
          value={state.norm}
        />
      ) : null}
    </div>
  );
}
