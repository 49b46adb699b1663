import type { QuizLocale } from "@/lib/quiz/locale";

export interface Magnitude {
  /** The power of ten. */
  readonly power: number;
  /** The power that the word means in the other language; the same where both agree. */
  readonly alternativePower: number;
  /** What comes after it. */
  readonly rest: string;
}

/** Words and letters for a power of ten. One and the same in both languages, but for "billion". */
const MAGNITUDES: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^(?:milliers?|mille|thousand)(?!\p{L})/iu, 3],
  [/^(?:millions?)(?!\p{L})/iu, 6],
  [/^(?:milliards?|mrd|md|bn)(?!\p{L})/iu, 9],
  [/^(?:trillions?)(?!\p{L})/iu, 12],
  [/^[kK]/, 3],
  [/^M/, 6],
  [/^G/, 9],
  [/^T/, 12],
];

/** French counts a trillion of 10¹⁸ as well, but nobody means it in a course on networks: it isn't read. */
const BILLION = /^billions?(?!\p{L})/iu;

/** The magnitude that a text begins with; null if it begins with none. @example readMagnitude("k", "fr") // power 3 */
export function readMagnitude(text: string, locale: QuizLocale): Magnitude | null {
  const [billion] = BILLION.exec(text) ?? [];
  if (billion !== undefined) {
    const [power = 0, alternativePower = 0] = locale === "fr" ? [12, 9] : [9, 12];
    return { power, alternativePower, rest: text.slice(billion.length) };
  }
  for (const [pattern, power] of MAGNITUDES) {
    const [written] = pattern.exec(text) ?? [];
    if (written !== undefined) return { power, alternativePower: power, rest: text.slice(written.length) };
  }
  return null;
}
