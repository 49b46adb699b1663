/** Reads a number as people write it, in French or in English, with its unit. */

import type { QuizLocale } from "@/lib/quiz/locale";
import { convertUnit, type UnitId } from "@/lib/quiz/units";
import { readDigits } from "./read-digits";
import type { ReadProblem } from "./read-problem";
import { readTail } from "./read-tail";

export interface NumberReading {
  readonly ok: true;
  readonly value: number;
  /** Null where none was written. */
  readonly unit: UnitId | null;
  /**
   * What the same text could mean to others: "1,234" (a thousand, or one and a bit) and "billion" (10⁹ in English,
   * 10¹² in French). `value` follows the language; the screen says how it was read. Null where there is no doubt.
   */
  readonly alternative: number | null;
}

export interface Unreadable {
  readonly ok: false;
  readonly problem: ReadProblem;
}

const DIGITS = /^[\d.,](?:[\d.,'_]| (?=\d{3}(?!\d)))*/;
const POWER_OF_TEN = /^ ?[×·*x] ?10(?: ?\^ ?| ?\*\* ?)([+-]?\d+)/i;
const EXPONENT = /^ ?e ?([+-]?\d+)(?![\p{L}\d])/iu;
const POWER = /^ ?\^ ?([+-]?\d+)/;

/**
 * Reads a number and its unit. Accepted: `3 600 000 000`, `3,6` and `3.6`, `3,600,000`, `3.6e9`, `3,6·10^9`,
 * `3.6 × 10⁹`, `10⁹`, `1/3`, `−0,5`, `12k`, `12 M`, `3,6 milliards`, `3.6 billion`, each with a unit after it
 * (`4,8 Go`, `12 Mpx`, `208 paramètres`, `20 %`) and with `≈`, `~` or `=` before it.
 * @returns the value in its own unit, or why it can't be read
 */
export function readNumber(text: string, locale: QuizLocale): NumberReading | Unreadable {
  const written = normalised(text);
  if (written === "") return unreadable({ kind: "nothing-typed" });
  const number = readValue(written, locale);
  if ("kind" in number) return unreadable(number);
  const tail = readTail(number.rest, locale);
  if ("kind" in tail) return unreadable(tail);
  const value = timesTenTo(number.value, tail.power);
  if (!Number.isFinite(value) || Math.abs(value) > 1e300) return unreadable({ kind: "too-large" });
  const other = timesTenTo(number.alternative ?? number.value, tail.alternativePower);
  return { ok: true, value, unit: tail.unit, alternative: other === value ? null : other };
}

/**
 * Reads a number that is wanted in a given unit, and converts it; without a unit it is taken to be in that one.
 * @returns `value` and `alternative` in `unit`, or why it can't be read
 */
export function readNumberIn(
  unit: UnitId,
  text: string,
  locale: QuizLocale,
): (NumberReading & { readonly unit: UnitId }) | Unreadable {
  const reading = readNumber(text, locale);
  if (!reading.ok) return reading;
  const from = reading.unit ?? unit;
  const value = convertUnit(reading.value, from, unit);
  if (value === null) return unreadable({ kind: "wrong-unit", unit: from });
  const alternative = reading.alternative === null ? null : convertUnit(reading.alternative, from, unit);
  return { ok: true, value, unit, alternative };
}

function unreadable(problem: ReadProblem): Unreadable {
  return { ok: false, problem };
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The text with one kind of space, of minus, of apostrophe, and with raised digits written as powers. */
function normalised(text: string): string {
  return text
    .replaceAll(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => `^${lowered(raised)}`)
    .replaceAll(/[−–]/g, "-")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^[≈~=] ?/, "")
    .replace(/(?<=\d)\.10(?= ?(?:\^|\*\*))/, "×10"); // French: 3,6.10^9
}

function lowered(raised: string): string {
  return [...raised]
    .map((sign) => (sign === "⁻" ? "-" : sign === "⁺" ? "" : SUPERSCRIPTS.indexOf(sign)))
    .join("");
}

interface Value {
  readonly value: number;
  readonly alternative: number | null;
  /** What comes after it. */
  readonly rest: string;
}

/** A number, or two with a fraction bar between them. */
function readValue(text: string, locale: QuizLocale): Value | ReadProblem {
  const above = readSigned(text, locale);
  if ("kind" in above) return above;
  const [bar] = /^ ?\/ ?(?=[\d.,])/.exec(above.rest) ?? [];
  if (bar === undefined) return above;
  const below = readSigned(above.rest.slice(bar.length), locale);
  if ("kind" in below) return below;
  if (below.value === 0) return { kind: "divided-by-zero" };
  return { value: above.value / below.value, alternative: null, rest: below.rest };
}

function readSigned(text: string, locale: QuizLocale): Value | ReadProblem {
  const [sign = ""] = /^[+-] ?/.exec(text) ?? [];
  const unsigned = text.slice(sign.length);
  const [digits] = DIGITS.exec(unsigned) ?? [];
  if (digits === undefined || !/\d/.test(digits)) return { kind: "not-a-number", rest: unsigned };
  const trimmed = digits.replace(/[.,'_ ]+$/, (end) => (/^[.,]$/.test(end) ? "" : end));
  const reading = readDigits(trimmed.trimEnd(), locale);
  if ("kind" in reading) return reading;
  const scale = readScale(unsigned.slice(digits.length));
  const factor = sign.startsWith("-") ? -1 : 1;
  return {
    value: factor * scale.apply(reading.value),
    alternative: reading.alternative === null ? null : factor * scale.apply(reading.alternative),
    rest: scale.rest,
  };
}

/** What comes right after the digits and multiplies them: e9, × 10^9, or a power of the number itself. */
function readScale(text: string): { readonly rest: string; apply(value: number): number } {
  for (const pattern of [POWER_OF_TEN, EXPONENT]) {
    const [whole, power] = pattern.exec(text) ?? [];
    if (whole !== undefined) {
      return { rest: text.slice(whole.length), apply: (value) => timesTenTo(value, Number(power)) };
    }
  }
  const [whole, power] = POWER.exec(text) ?? [];
  if (whole !== undefined)
    return { rest: text.slice(whole.length), apply: (value) => value ** Number(power) };
  return { rest: text, apply: (value) => value };
}

/** value · 10^power, rounded once: through text, since 4.35 · 10² is 434.99999999999994 in binary. */
function timesTenTo(value: number, power: number): number {
  const [digits, own = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(own) + power}`);
}
