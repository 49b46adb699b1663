"use client";

import { useTranslations } from "use-intl/react";
import type { Level } from "./stack-view";

/** Levels in words. */
export interface LevelNames {
  /** @param index - from 0, the input */
  readonly name: (level: Level, index: number) => string;
  /** Kind and window of its layer; nothing for the input. */
  readonly window: (level: Level) => string;
}

export function useLevelNames(): LevelNames {
  const t = useTranslations("receptive-field");
  return {
    name: (level, index) => (level.layer ? t("level", { index }) : t("inputLevel")),
    window: ({ layer }) => (layer ? t("window", { ...layer }) : ""),
  };
}
