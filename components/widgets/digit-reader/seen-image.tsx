"use client";

import { useTranslations } from "use-intl/react";
import { inkedPixels } from "@/components/digit-input/digit-image";
import { MapCanvas } from "@/components/plot/map-canvas";
import { digitLayer } from "./digit-layers";
import type { Cell } from "./digit-reader.model";
import { LayerMarks } from "./layer-marks";
import { singleLayout } from "./window-marks";

const LAYER = digitLayer("image");
const LAYOUT = singleLayout(LAYER);
const INK = { kind: "clamped" } as const;
const BLANK = new Float32Array(LAYER.height * LAYER.width);

/** The 28 × 28 image that the network is given, with the window of an opened cell of conv1. */
export function SeenImage({
  image,
  cell,
}: {
  readonly image: Float32Array | null;
  readonly cell: Cell | null;
}) {
  const t = useTranslations("digit-reader.seen");
  const label = image ? t("label", { ink: inkedPixels(image) }) : t("empty");
  return (
    <figure className="digit-reader-seen">
      <figcaption>{t("title")}</figcaption>
      <div className="digit-reader-marked">
        <MapCanvas
          height={LAYER.height}
          label={label}
          scale={INK}
          values={image ?? BLANK}
          width={LAYER.width}
        />
        <LayerMarks cell={cell} layer={LAYER} layout={LAYOUT} part={0} />
      </div>
      <span className="digit-reader-shape">28 × 28 × 1</span>
    </figure>
  );
}
