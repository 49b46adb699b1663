"use client";

import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import { type DigitSet, digitImage } from "@/lib/datasets/digits/digit-set";
import { withoutImage } from "./own-images";
import { changeOwnImages } from "./own-images-store";

const INK = { kind: "clamped" } as const;
const MOST_SHOWN = 24;

/** The newest drawings of a class; a press takes one away. */
export function OwnGallery(props: {
  readonly set: DigitSet;
  readonly label: number;
  /** What the class is called. */
  readonly name: string;
}) {
  const { set, label, name } = props;
  const t = useTranslations("digit-trainer.own");
  const places = Array.from(set.labels, (own, index) => ({ own, index }))
    .filter(({ own }) => own === label)
    .slice(-MOST_SHOWN);
  return (
    <ul aria-label={t("gallery", { label: name })} className="digit-trainer-gallery">
      {places.map(({ index }, place) => (
        <li key={index}>
          <button
            onClick={() => changeOwnImages(withoutImage(set, index))}
            title={t("removeHint")}
            type="button"
          >
            <MapCanvas
              height={28}
              label={t("remove", { place: place + 1, label: name })}
              scale={INK}
              values={digitImage(set, index)}
              width={28}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
