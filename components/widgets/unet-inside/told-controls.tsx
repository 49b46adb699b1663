"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { WordRows } from "@/components/fruits/word-rows";
import { useNumbers } from "@/components/i18n/use-numbers";
import { Slider } from "@/components/ui/slider";
import type { Prompt } from "@/lib/datasets/fruits/fruit-names";
import type { InsideViewProps } from "./inside-view";

/** What the network is told beside the picture: the words. */
export function ToldWords({ dispatch, prompt }: InsideViewProps) {
  const t = useTranslations("unet-inside");
  const locale = useLocale();
  return (
    <WordRows
      labels={{ fruits: t("fruits"), colours: t("colours") }}
      onPick={(picked) => {
        dispatch({ type: "choose-words", words: withoutRepeats(picked, prompt), locale });
      }}
      prompt={prompt}
    />
  );
}

/** A word that is picked again is left out. */
function withoutRepeats({ fruit, colour }: Partial<Prompt>, before: Prompt): Partial<Prompt> {
  if (fruit !== undefined) return { fruit: fruit === before.fruit ? null : fruit };
  return { colour: colour === undefined || colour === before.colour ? null : colour };
}

/** The time. */
export function TimeSlider({ state, dispatch }: InsideViewProps) {
  const t = useTranslations("unet-inside");
  const numbers = useNumbers();
  return (
    <Slider
      label={t("time")}
      max={1}
      min={0}
      onChange={(time) => dispatch({ type: "set-time", time })}
      step={0.01}
      text={numbers.fixed(state.time, 2)}
      value={state.time}
    />
  );
}
