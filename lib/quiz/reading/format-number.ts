/** Writes numbers, quantities and shapes the way a language does. What is written here, `readNumber` reads. */

import type { QuizLocale } from "@/lib/quiz/locale";
import type { TensorShape } from "@/lib/quiz/question";
import type { UnitId } from "@/lib/quiz/units";
import { unitWord } from "./unit-words";

const FORMATS: Readonly<Record<QuizLocale, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat("fr", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 6 }),
};

/** A number in figures, with six decimals at most. @example formatNumber(3216.5, "fr") // "3 216,5" */
export function formatNumber(value: number, locale: QuizLocale): string {
  return FORMATS[locale].format(value).replace("-", "−");
}

/** The same number inside a formula. @example formatTexNumber(3216.5, "fr") // "3\\,216{,}5" */
export function formatTexNumber(value: number, locale: QuizLocale): string {
  return FORMATS[locale]
    .formatToParts(value)
    .map(({ type, value: part }) => {
      if (type === "group") return locale === "fr" ? "\\," : "{,}";
      return type === "decimal" && locale === "fr" ? "{,}" : part;
    })
    .join("");
}

/** A number and its unit, on one line. @example formatQuantity(4.8, "GB", "fr") // "4,8 Go" */
export function formatQuantity(value: number, unit: UnitId, locale: QuizLocale): string {
  const word = unitWord(unit, value, locale);
  const gap = word === "" || (unit === "percent" && locale === "en") ? "" : "\u00a0";
  return `${formatNumber(value, locale)}${gap}${word}`;
}

/** A shape as Keras prints it, in square brackets. @example formatShape([null, 26, 26, 8]) // "[None, 26, 26, 8]" */
export function formatShape(shape: TensorShape): string {
  return `[${shape.map((side) => side ?? "None").join(", ")}]`;
}
