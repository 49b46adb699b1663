/** Reads digits with their decimal mark and their grouping, by the custom of a language. */

import type { QuizLocale } from "@/lib/quiz/locale";
import type { ReadProblem } from "./read-problem";

export interface DigitsReading {
  readonly value: number;
  /** What the same signs mean in the other custom, where they can be read both ways ("1,234"); null elsewhere. */
  readonly alternative: number | null;
}

const DECIMAL_MARK: Readonly<Record<QuizLocale, string>> = { fr: ",", en: "." };

/** A comma or point with one to three digits before it and exactly three after: thousands, or thousandths? */
const BOTH_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads digits without sign, exponent or unit. Spaces, apostrophes and underscores group by three. Of a comma and a
 * point, the last is the decimal mark; one that comes several times groups; one alone is the decimal mark, except with
 * exactly three digits after it, where the custom of the language decides and `alternative` says what else it could be.
 * @param text - digits, `, . ' _` and plain spaces
 */
export function readDigits(text: string, locale: QuizLocale): DigitsReading | ReadProblem {
  const compact = text.replaceAll(/[ '_]/g, " ");
  if (BOTH_WAYS.test(compact)) return readBothWays(compact, locale);
  const mark = decimalMark(compact);
  const at = mark === null ? -1 : compact.lastIndexOf(mark);
  const whole = at < 0 ? compact : compact.slice(0, at);
  const decimals = at < 0 ? "" : compact.slice(at + 1);
  if (!/^\d*$/.test(decimals)) return { kind: "bad-grouping", text };
  const digits = withoutGroups(whole);
  if (digits === null || digits + decimals === "") return { kind: "bad-grouping", text };
  return { value: Number(`${digits || "0"}.${decimals || "0"}`), alternative: null };
}

function readBothWays(text: string, locale: QuizLocale): DigitsReading {
  const thousandths = Number(text.replace(",", "."));
  const thousands = Number(text.replace(/[.,]/, ""));
  return text.includes(DECIMAL_MARK[locale])
    ? { value: thousandths, alternative: thousands }
    : { value: thousands, alternative: thousandths };
}

/** Which sign is the decimal mark; null if none is. */
function decimalMark(text: string): "." | "," | null {
  const last = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
  const count = text.split(last).length - 1;
  return count === 1 ? last : null;
}

/** The digits of a whole number written plainly or in groups of three, all with one sign; null for any other grouping. */
function withoutGroups(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  const [, sign] = /^\d{1,3}([ .,])/.exec(text) ?? [];
  if (sign === undefined) return null;
  const groups = text.split(sign).slice(1);
  return groups.every((group) => /^\d{3}$/.test(group)) ? text.replaceAll(sign, "") : null;
}
