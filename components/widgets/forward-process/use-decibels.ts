"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";

/** Writes a ratio in decibels, "∞" where there is no noise. */
export function useDecibels(): (value: number) => string {
  const t = useTranslations("forward-process");
  const numbers = useNumbers();
  return (value) => {
    if (Number.isFinite(value)) return t("decibels", { value: numbers.fixed(value, 1) });
    return value > 0 ? "∞" : "−∞";
  };
}
