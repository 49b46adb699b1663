"use client";

import { useTranslations } from "use-intl/react";
import { FRUIT_NETWORK } from "@/lib/diffusion/unet/fruit-networks";
import { unetBoxes } from "./unet-drawing";
import { useLayerNames } from "./use-layer-names";

const BOXES = unetBoxes(FRUIT_NETWORK);

/** The parts of the network in a row, to be chosen. */
export function LayerPicker(props: {
  readonly layer: string;
  /** Only those that the time and the words reach. */
  readonly isToldOnly?: boolean;
  readonly onChoose: (layer: string) => void;
}) {
  const t = useTranslations("unet-inside");
  const names = useLayerNames();
  const boxes = props.isToldOnly ? BOXES.filter(({ isTold }) => isTold) : BOXES;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not the fields of a form
    <div aria-label={t("layer")} className="unet-layers" role="group">
      {boxes.map(({ name }) => (
        <button
          aria-pressed={name === props.layer}
          key={name}
          onClick={() => props.onChoose(name)}
          type="button"
        >
          {names.layer(name)}
        </button>
      ))}
    </div>
  );
}
