"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { DigitTrainerState } from "./digit-trainer.model";
import { BATCHES, DATA, FILTERS, LEARNING_RATES, OPTIMISERS } from "./training-choices";
import type { Trainer } from "./use-trainer";

/** The settings of the next run. */
export function Settings({ trainer }: { readonly trainer: Trainer }) {
  const t = useTranslations("digit-trainer.settings");
  const images = useTranslations("image-sets");
  const numbers = useNumbers();
  const { state, dispatch } = trainer.handle;
  const change = (settings: Partial<DigitTrainerState>) => dispatch({ type: "change", settings });
  return (
    <fieldset className="digit-trainer-settings">
      <legend>{t("title")}</legend>
      <Segmented
        label={images("label")}
        onChange={(data) => change({ data })}
        options={DATA.map((value) => ({
          value,
          label: value === "own" ? t("own") : images(`sets.${value}`),
        }))}
        value={state.data}
      />
      <Slider
        label={t("rate")}
        max={LEARNING_RATES.length - 1}
        min={0}
        onChange={(rate) => change({ rate })}
        text={numbers.short(LEARNING_RATES[state.rate] ?? 0)}
        value={state.rate}
      />
      <Slider
        label={t("batch")}
        max={BATCHES.length - 1}
        min={0}
        onChange={(place) => change({ batch: BATCHES[place] ?? state.batch })}
        text={numbers.fixed(state.batch, 0)}
        value={BATCHES.indexOf(state.batch)}
      />
      <Segmented
        label={t("optimiser")}
        onChange={(optimiser) => change({ optimiser })}
        options={OPTIMISERS.map((value) => ({ value, label: t(`optimisers.${value}`) }))}
        value={state.optimiser}
      />
      {state.layers ? null : (
        <Segmented
          label={t("filters")}
          onChange={(chosen) => change({ filters: FILTERS.find((count) => String(count) === chosen) ?? 8 })}
          options={FILTERS.map((count) => ({ value: String(count), label: numbers.fixed(count, 0) }))}
          value={String(state.filters)}
        />
      )}
      <div className="digit-trainer-seed">
        <span className="control-label">{t("seed")}</span> <output>{state.seed}</output>
        <button className="button" onClick={() => dispatch({ type: "new-seed" })} type="button">
          {t("newSeed")}
        </button>
      </div>
      <button className="button" onClick={() => trainer.restartWith({ type: "set-too-high" })} type="button">
        {t("tooHigh")}
      </button>
    </fieldset>
  );
}
