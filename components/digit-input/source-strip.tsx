"use client";

import { type Dispatch, memo } from "react";
import { useTranslations } from "use-intl/react";
import type { StripImage } from "./digit-image";
import type { DigitSource, DigitSourceAction } from "./digit-source.model";
import type { InputClock } from "./input-clock";
import { SampleChoices } from "./sample-choices";

/** What the network reads: the reader's drawing, or one of ten test images. */
export const SourceStrip = memo(function SourceStrip(props: {
  readonly id: string;
  readonly images: readonly StripImage[];
  /** What the images show, by their labels; digits show themselves. */
  readonly names?: readonly string[] | undefined;
  readonly source: DigitSource["source"];
  readonly sample: number;
  readonly seed: number;
  readonly dispatch: Dispatch<DigitSourceAction>;
  readonly clock: InputClock;
}) {
  const t = useTranslations("digit-input.source");
  const { id, images, names, source, sample, seed, dispatch, clock } = props;
  const act = (time: number, action: DigitSourceAction) => {
    clock.mark(time);
    dispatch(action);
  };
  return (
    <fieldset className="digit-input-sources">
      <legend>{t(names ? "clothesLegend" : "legend", { seed })}</legend>
      <div>
        <label className="digit-input-source">
          <input
            checked={source === "drawing"}
            name={`${id}-source`}
            onChange={(event) => act(event.timeStamp, { type: "pick-drawing" })}
            type="radio"
          />
          <span title={t("drawing")}>
            <span aria-hidden="true">✎</span>
            <span className="sr-only">{t("drawing")}</span>
          </span>
        </label>
        <SampleChoices
          chosen={source === "sample" ? sample : null}
          images={images}
          names={names}
          name={`${id}-source`}
          onPick={(digit, time) => act(time, { type: "pick-sample", sample: digit })}
          onShuffle={(time) => act(time, { type: "shuffle" })}
          seed={seed}
        />
      </div>
      {names && source === "sample" ? (
        <p aria-hidden="true" className="digit-input-name">
          {names[sample]}
        </p>
      ) : null}
    </fieldset>
  );
});
