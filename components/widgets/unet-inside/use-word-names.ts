"use client";

import { useLocale, useTranslations } from "use-intl/react";
import type { ColourId, FruitId } from "@/lib/datasets/fruits/fruit-names";
import { promptWords } from "@/lib/datasets/fruits/vocabulary";
import type { Slot, WordId } from "./word-vectors";

/** How the words are said, and what stands for one left out. */
export function useWordNames(): (word: WordId, slot: Slot) => string {
  const t = useTranslations("unet-inside.words");
  const locale = useLocale();
  return (word, slot) => {
    if (word === null) return t(`leftOut.${slot}`);
    return slot === "fruit"
      ? promptWords({ fruit: word as FruitId, colour: null }, locale)
      : promptWords({ fruit: null, colour: word as ColourId }, locale);
  };
}
