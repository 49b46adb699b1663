"use client";

import { type ChangeEvent, type Dispatch, memo } from "react";
import { useTranslations } from "use-intl/react";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { StripImage } from "./digit-image";
import type { DigitSource, DigitSourceAction } from "./digit-source.model";
import type { InputClock } from "./input-clock";

const INK = { kind: "clamped" } as const;

/** What the network reads: the reader's drawing, or one of ten test images. */
export const SourceStrip = memo(function SourceStrip(props: {
  readonly id: string;
  readonly images: readonly StripImage[];
  readonly source: DigitSource["source"];
  readonly sample: number;
  readonly seed: number;
  readonly dispatch: Dispatch<DigitSourceAction>;
  readonly clock: InputClock;
}) {
  const t = useTranslations("digit-input.source");
  const { id, images, source, sample, seed, dispatch, clock } = props;
  const pick = (event: ChangeEvent, action: DigitSourceAction) => {
    clock.mark(event.timeStamp);
    dispatch(action);
  };
  return (
    <fieldset className="digit-input-sources">
      <legend>{t("legend", { seed })}</legend>
      <div>
        <label className="digit-input-source">
          <input
            checked={source === "drawing"}
            name={`${id}-source`}
            onChange={(event) => pick(event, { type: "pick-drawing" })}
            type="radio"
          />
          <span title={t("drawing")}>
            <span aria-hidden="true">✎</span>
            <span className="sr-only">{t("drawing")}</span>
          </span>
        </label>
        {images.map(({ digit, image }) => (
          <label className="digit-input-source" key={digit}>
            <input
              checked={source === "sample" && sample === digit}
              name={`${id}-source`}
              onChange={(event) => pick(event, { type: "pick-sample", sample: digit })}
              type="radio"
            />
            <span>
              <MapCanvas height={28} label={t("sample", { digit })} scale={INK} values={image} width={28} />
              <span aria-hidden="true">{digit}</span>
            </span>
          </label>
        ))}
        <button
          className="digit-input-others"
          onClick={(event) => {
            clock.mark(event.timeStamp);
            dispatch({ type: "shuffle" });
          }}
          title={t("others", { seed: seed + 1 })}
          type="button"
        >
          <span aria-hidden="true">⟳</span>
          <span className="sr-only">{t("others", { seed: seed + 1 })}</span>
        </button>
      </div>
    </fieldset>
  );
});
