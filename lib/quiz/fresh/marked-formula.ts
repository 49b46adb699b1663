/**
 * Formulas whose numbers change without KaTeX in the page: the formula is drawn once, at build time, with a mark where
 * each number goes, and the numbers are put into its HTML later.
 */

import type { QuizLocale } from "@/lib/quiz/locale";
import { formatNumber, formatShape } from "@/lib/quiz/reading/format-number";
import type { DrawnValues } from "./template";

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)\}/g;
const MARK = /@([a-z][A-Za-z0-9]*)@/g;

/** TeX with a mark in place of each `{name}`, to be drawn by KaTeX. @example markedTex("{a} + 1") // "\\text{@a@} + 1" */
export function markedTex(tex: string): string {
  return tex.replaceAll(PLACEHOLDER, "\\text{@$1@}");
}

/** The drawn formula with its numbers. @throws Error if it names a value that wasn't drawn */
export function fillMarks(html: string, values: DrawnValues, locale: QuizLocale): string {
  return html.replaceAll(MARK, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{${name}} names no value`);
    return typeof value === "number" ? formatNumber(value, locale) : formatShape(value);
  });
}
