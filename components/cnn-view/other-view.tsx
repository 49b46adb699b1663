"use client";

import { useTranslations } from "use-intl/react";
import { isUnits } from "@/lib/nn/cells/layer-chain";
import { outputOf } from "./activations";
import { ClassPicker } from "./class-picker";
import { ExactNumber } from "./exact-number";
import { useExplorer } from "./explorer-context";
import { OutputPicker } from "./output-picker";
import type { WorkProps } from "./work-props";

/** A layer whose maps can be seen, but whose cells aren't worked out: the values, and why there is no more. */
export function OtherView({ layer, activations }: Pick<WorkProps, "layer" | "activations">) {
  const t = useTranslations("cnn-explorer.work.note");
  const { place } = useExplorer();
  const { values, width, channels } = outputOf(activations, layer);
  const Picker = isUnits(layer) ? ClassPicker : OutputPicker;
  return (
    <div className="cnn-plain" data-work="other">
      <Picker activations={activations} layer={layer} />
      <div className="cnn-numbers">
        <p className="cnn-formula" data-sum="value">
          <ExactNumber
            value={values[(place.row * width + place.column) * channels + place.channel] ?? Number.NaN}
          />
        </p>
        <p>{t("other")}</p>
      </div>
    </div>
  );
}
