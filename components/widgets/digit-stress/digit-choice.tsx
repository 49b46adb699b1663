"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import type { StripImage } from "@/components/digit-input/digit-image";
import { MapCanvas } from "@/components/plot/map-canvas";
import type { DigitStressAction, DigitStressState } from "./digit-stress.model";

const INK = { kind: "clamped" } as const;

/** One of ten test images, and other ones on request. */
export function DigitChoice(props: {
  readonly id: string;
  readonly images: readonly StripImage[];
  readonly state: DigitStressState;
  readonly dispatch: Dispatch<DigitStressAction>;
}) {
  const t = useTranslations("digit-input.source");
  const { id, images, state, dispatch } = props;
  const others = t("others", { seed: state.seed + 1 });
  return (
    <fieldset className="digit-input-sources">
      <legend>{t("legend", { seed: state.seed })}</legend>
      <div>
        {images.map(({ digit, image }) => (
          <label className="digit-input-source" key={digit}>
            <input
              checked={state.sample === digit}
              name={`${id}-digit`}
              onChange={() => dispatch({ type: "pick-sample", sample: digit })}
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
          onClick={() => dispatch({ type: "shuffle" })}
          title={others}
          type="button"
        >
          <span aria-hidden="true">⟳</span>
          <span className="sr-only">{others}</span>
        </button>
      </div>
    </fieldset>
  );
}
