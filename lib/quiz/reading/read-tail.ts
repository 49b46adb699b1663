import type { QuizLocale } from "@/lib/quiz/locale";
import type { UnitId } from "@/lib/quiz/units";
import { readMagnitude } from "./read-magnitude";
import type { ReadProblem } from "./read-problem";
import { unitOfWord } from "./unit-words";

/** What comes after a number. */
export interface Tail {
  /** The power of ten that multiplies it. */
  readonly power: number;
  /** The same in the other language, where a word differs. */
  readonly alternativePower: number;
  readonly unit: UnitId | null;
}

const NOTHING: Tail = { power: 0, alternativePower: 0, unit: null };

/** Reads what comes after a number: a magnitude ("milliards", "k"), a unit, both, or nothing. */
export function readTail(text: string, locale: QuizLocale): Tail | ReadProblem {
  const words = text.trim();
  const whole = asUnit(NOTHING, words);
  if (whole) return whole;
  const magnitude = readMagnitude(words, locale);
  const rest = (magnitude?.rest ?? words).replace(/^ ?(?:de |d'|of )/, "").trim();
  return asUnit({ ...NOTHING, ...magnitude }, rest) ?? problemOf(words, rest);
}

/** A tail that ends with this unit, or with none; null if it is no unit. */
function asUnit({ power, alternativePower }: Tail, word: string): Tail | null {
  if (word === "") return { power, alternativePower, unit: null };
  const unit = unitOfWord(word);
  return unit === null ? null : { power, alternativePower, unit };
}

function problemOf(words: string, rest: string): ReadProblem {
  if (/^[+-]?[\d.,]/.test(rest)) return { kind: "several-numbers" };
  if (!/\p{L}|%/u.test(rest)) return { kind: "not-a-number", rest };
  return { kind: "unknown-unit", unit: words.includes(" ") ? rest : words };
}
