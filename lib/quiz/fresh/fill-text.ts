/** Puts drawn values into texts: `{name}` becomes a number or a shape, written as its place wants it. */

import { inlineParts, type RichText } from "@/lib/quiz/inline-marks";
import type { QuizLocale } from "@/lib/quiz/locale";
import type { DemoLink, DemoValue } from "@/lib/quiz/question";
import { formatNumber, formatShape, formatTexNumber } from "@/lib/quiz/reading/format-number";
import type { DrawnValue, DrawnValues } from "./template";

/** A name between braces. TeX that would look like one has to be written otherwise: `\frac{1}{n}` as `\frac{1}n`. */
const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)\}/g;

/** The names between braces in a text, each once. */
export function placeholdersIn(text: RichText): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name))];
}

/**
 * A text with its values: with separators of the language in sentences and formulas, plain digits in code.
 * @throws Error if it names a value that wasn't drawn
 * @example fillText("{a} × $ {a} $", { a: 3216 }, "fr") // "3 216 × $ 3\\,216 $"
 */
export function fillText(text: RichText, values: DrawnValues, locale: QuizLocale): RichText {
  return inlineParts(text)
    .map(({ kind, text: part }) => {
      const filled = part.replaceAll(PLACEHOLDER, (_, name: string) =>
        WRITERS[kind](drawnValue(values, name), locale),
      );
      return MARKS[kind] + filled + MARKS[kind];
    })
    .join("");
}

const MARKS = { text: "", math: "$", code: "`" } as const;

const WRITERS: Readonly<Record<keyof typeof MARKS, (value: DrawnValue, locale: QuizLocale) => string>> = {
  text: (value, locale) => (typeof value === "number" ? formatNumber(value, locale) : formatShape(value)),
  math: (value, locale) => (typeof value === "number" ? formatTexNumber(value, locale) : formatShape(value)),
  code: (value) => (typeof value === "number" ? String(value) : formatShape(value)),
};

function drawnValue(values: DrawnValues, name: string): DrawnValue {
  const value = values[name];
  if (value === undefined)
    throw new Error(`{${name}} names no value; there are ${Object.keys(values).join(", ")}`);
  return value;
}

/** A link whose demo state has its values: a text that is nothing but `{name}` becomes the number. */
export function fillLink(link: DemoLink, values: DrawnValues): DemoLink {
  if (link.state === undefined) return link;
  const state = Object.entries(link.state).map(([field, value]) => [field, filledValue(value, values)]);
  return { ...link, state: Object.fromEntries(state) };
}

function filledValue(value: DemoValue, values: DrawnValues): DemoValue {
  const [, name] = typeof value === "string" ? (/^\{([a-z][A-Za-z0-9]*)\}$/.exec(value) ?? []) : [];
  if (name === undefined) return value;
  const drawn = drawnValue(values, name);
  if (typeof drawn !== "number") throw new Error(`{${name}} is a shape, which no demo takes`);
  return drawn;
}
