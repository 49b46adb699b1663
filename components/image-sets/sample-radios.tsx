"use client";

import { useTranslations } from "use-intl/react";
import type { StripImage } from "@/components/digit-input/digit-image";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { useClassNames } from "./use-class-names";

const INK = { kind: "clamped" } as const;

/** One of ten test images of a set, other ones on request, and before them whatever else may be chosen. */
export function SampleRadios(props: {
  readonly id: string;
  readonly set: ImageSetId;
  readonly images: readonly StripImage[];
  /** Its class; null while something else is read. */
  readonly chosen: number | null;
  readonly seed: number;
  readonly onPick: (label: number) => void;
  readonly onShuffle: () => void;
  /** The reader's drawing as a choice of its own. */
  readonly drawing?: { readonly isChosen: boolean; readonly onPick: () => void } | undefined;
}) {
  const t = useTranslations("image-sets.samples");
  const source = useTranslations("digit-input.source");
  const names = useClassNames(props.set);
  const name = `${props.id}-sample`;
  const others = t("others", { seed: props.seed + 1 });
  const { drawing } = props;
  return (
    <fieldset className="digit-input-sources">
      <legend>{t("legend", { seed: props.seed })}</legend>
      <div>
        {drawing ? (
          <label className="digit-input-source">
            <input checked={drawing.isChosen} name={name} onChange={drawing.onPick} type="radio" />
            <span title={source("drawing")}>
              <span aria-hidden="true">✎</span>
              <span className="sr-only">{source("drawing")}</span>
            </span>
          </label>
        ) : null}
        {props.images.map(({ digit, image }) => (
          <label className="digit-input-source" key={digit}>
            <input
              checked={props.chosen === digit}
              name={name}
              onChange={() => props.onPick(digit)}
              type="radio"
            />
            <span title={names[digit]}>
              <MapCanvas
                height={28}
                label={t("sample", { name: names[digit] ?? "" })}
                scale={INK}
                values={image}
                width={28}
              />
              {props.set === "digits" ? <span aria-hidden="true">{digit}</span> : null}
            </span>
          </label>
        ))}
        <button className="digit-input-others" onClick={props.onShuffle} title={others} type="button">
          <span aria-hidden="true">⟳</span>
          <span className="sr-only">{others}</span>
        </button>
      </div>
    </fieldset>
  );
}
