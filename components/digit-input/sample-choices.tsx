"use client";

import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { StripImage } from "./digit-image";

const INK = { kind: "clamped" } as const;

/** The ten test images to choose from, and a button that draws ten others. */
export function SampleChoices(props: {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly images: readonly StripImage[];
  /** What the images show, by their labels; digits show themselves. */
  readonly names?: readonly string[] | undefined;
  /** The chosen digit; null while something else is read. */
  readonly chosen: number | null;
  readonly seed: number;
  /** @param time - `timeStamp` of the reader's act */
  readonly onPick: (digit: number, time: number) => void;
  readonly onShuffle: (time: number) => void;
}) {
  const t = useTranslations("digit-input.source");
  const { name, images, names, chosen, onPick, onShuffle } = props;
  const others = t("others", { seed: props.seed + 1 });
  return (
    <>
      {images.map(({ digit, image }) => (
        <label className="digit-input-source" key={digit}>
          <input
            checked={chosen === digit}
            name={name}
            onChange={(event) => onPick(digit, event.timeStamp)}
            type="radio"
          />
          <span title={names?.[digit]}>
            <MapCanvas
              height={28}
              label={names ? t("garment", { name: names[digit] ?? "" }) : t("sample", { digit })}
              scale={INK}
              values={image}
              width={28}
            />
            {names ? null : <span aria-hidden="true">{digit}</span>}
          </span>
        </label>
      ))}
      <button
        className="digit-input-others"
        onClick={(event) => onShuffle(event.timeStamp)}
        title={others}
        type="button"
      >
        <span aria-hidden="true">⟳</span>
        <span className="sr-only">{others}</span>
      </button>
    </>
  );
}
