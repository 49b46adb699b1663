"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import type { Ingredients, MixView } from "./forward-view";
import { PictureTile } from "./picture-tile";
import { useDecibels } from "./use-decibels";

/** Values beyond ±1 are cut off, as on any screen. */
const LIMIT = 1;

/** The mixture as a sum of two pictures, each with its weight. */
export function MixFigure(props: {
  readonly ingredients: Ingredients;
  readonly mix: MixView;
  readonly step: number;
  /** Stands in place of the clean image, where that is being drawn. */
  readonly pad: ReactNode;
}) {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  const decibels = useDecibels();
  const { ingredients, mix, step, pad } = props;
  const signal = numbers.fixed(mix.level.signal, 2);
  const noise = numbers.fixed(mix.level.noise, 2);
  const shares = {
    signal: numbers.percent(mix.signalPower, 0),
    noise: numbers.percent(mix.noisePower, 0),
  };
  return (
    <div className="forward-mix">
      <div className="forward-sum" data-drawing={pad !== null || undefined}>
        {pad === null ? (
          <PictureTile label={t("imageLabel")} limit={LIMIT} tone="image" values={ingredients.image}>
            <b>{signal}</b> × {t("image")}
          </PictureTile>
        ) : (
          pad
        )}
        <span className="forward-sign">+</span>
        <PictureTile label={t("noiseLabel")} limit={LIMIT} tone="noise" values={ingredients.noise}>
          <b>{noise}</b> × {t("noise")}
        </PictureTile>
        <span className="forward-sign">=</span>
        <PictureTile
          label={t("mixtureLabel", { step, ...shares })}
          limit={LIMIT}
          tone="mixture"
          values={mix.mixture}
        >
          {t("mixture", { step })}
        </PictureTile>
      </div>
      <div aria-hidden="true" className="forward-shares">
        <span data-tone="input" style={{ flexGrow: mix.signalPower }} />
        <span data-tone="noise" style={{ flexGrow: mix.noisePower }} />
      </div>
      <p className="forward-facts">
        <span className="forward-signal">{t("signalShare", { weight: signal, share: shares.signal })}</span>
        <span className="forward-noise">{t("noiseShare", { weight: noise, share: shares.noise })}</span>
        <span>{t("snr", { ratio: decibels(mix.snr) })}</span>
      </p>
    </div>
  );
}
