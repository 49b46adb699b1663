"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import type { StripImage } from "@/components/digit-input/digit-image";
import { SampleChoices } from "@/components/digit-input/sample-choices";
import type { DigitStressAction, DigitStressState } from "./digit-stress.model";

/** One of ten test images, and other ones on request. */
export function DigitChoice(props: {
  readonly id: string;
  readonly images: readonly StripImage[];
  readonly state: DigitStressState;
  readonly dispatch: Dispatch<DigitStressAction>;
}) {
  const t = useTranslations("digit-input.source");
  const { id, images, state, dispatch } = props;
  return (
    <fieldset className="digit-input-sources">
      <legend>{t("legend", { seed: state.seed })}</legend>
      <div>
        <SampleChoices
          chosen={state.sample}
          images={images}
          name={`${id}-digit`}
          onPick={(sample) => dispatch({ type: "pick-sample", sample })}
          onShuffle={() => dispatch({ type: "shuffle" })}
          seed={state.seed}
        />
      </div>
    </fieldset>
  );
}
