"use client";

import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import { HogGlyph } from "./hog-glyph";

const INK = { kind: "clamped" } as const;

/** The same image twice: its pixels, and what the formula makes of them. */
export function ImageAsFeatures(props: {
  readonly image: Float32Array | null;
  readonly onOther: () => void;
}) {
  const t = useTranslations("handmade-features");
  const { image } = props;
  return (
    <div className="handmade-look">
      <figure>
        <MapCanvas
          className="handmade-image"
          height={28}
          label={t("image")}
          scale={INK}
          values={image}
          width={28}
        />
        <figcaption>{t("pixels")}</figcaption>
      </figure>
      <figure>
        {image ? <HogGlyph image={image} label={t("glyph")} /> : <div className="handmade-glyph" />}
        <figcaption>{t("descriptor")}</figcaption>
      </figure>
      <button className="button" onClick={props.onOther} type="button">
        {t("other")}
      </button>
    </div>
  );
}
