"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import type { FruitTrainerAction, FruitTrainerState } from "./fruit-trainer.model";
import { LENGTHS, NETWORKS } from "./trainer-choices";

/** Which network, how long, from which first weights. */
export function Settings(props: {
  readonly state: FruitTrainerState;
  readonly dispatch: Dispatch<FruitTrainerAction>;
}) {
  const t = useTranslations("fruit-trainer.settings");
  const numbers = useNumbers();
  const { state, dispatch } = props;
  return (
    <fieldset className="fruit-trainer-settings">
      <legend>{t("title")}</legend>
      <Segmented
        label={t("network")}
        onChange={(network) => dispatch({ type: "change", settings: { network } })}
        options={NETWORKS.map((value) => ({ value, label: t(`networks.${value}`) }))}
        value={state.network}
      />
      <p className="fruit-trainer-hint">{t(`about.${state.network}`)}</p>
      <Segmented
        label={t("images")}
        onChange={(chosen) => {
          const images = LENGTHS.find((length) => String(length) === chosen);
          if (images) dispatch({ type: "change", settings: { images } });
        }}
        options={LENGTHS.map((length) => ({ value: String(length), label: numbers.fixed(length, 0) }))}
        value={String(state.images)}
      />
      <div className="fruit-trainer-seed">
        <span className="control-label">{t("seed")}</span> <output>{state.seed}</output>
        <button className="button" onClick={() => dispatch({ type: "new-seed" })} type="button">
          {t("newSeed")}
        </button>
      </div>
    </fieldset>
  );
}
