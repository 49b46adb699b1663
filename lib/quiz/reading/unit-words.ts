/** How units are written: first the spelling that is shown, then the others that are understood. */

import type { QuizLocale } from "@/lib/quiz/locale";
import type { UnitId } from "@/lib/quiz/units";

/** `one` and `many` are shown with 1 and with other numbers. */
interface UnitWords {
  readonly fr: { readonly one: string; readonly many: string };
  readonly en: { readonly one: string; readonly many: string };
  /** Understood in both languages, in capitals or not. */
  readonly also?: readonly string[];
}

const symbol = (fr: string, en: string, also: readonly string[] = []): UnitWords => ({
  fr: { one: fr, many: fr },
  en: { one: en, many: en },
  also,
});

const word = (fr: string, en: string, also: readonly string[] = []): UnitWords => ({
  fr: { one: fr, many: `${fr}s` },
  en: { one: en, many: `${en}s` },
  also,
});

const UNIT_WORDS: Readonly<Record<UnitId, UnitWords>> = {
  none: symbol("", ""),
  B: symbol("o", "B", ["octet", "octets", "byte", "bytes"]),
  kB: symbol("ko", "kB", ["kilooctet", "kilooctets", "kilobyte", "kilobytes"]),
  MB: symbol("Mo", "MB", ["mégaoctet", "mégaoctets", "megabyte", "megabytes"]),
  GB: symbol("Go", "GB", ["gigaoctet", "gigaoctets", "gigabyte", "gigabytes"]),
  TB: symbol("To", "TB", ["téraoctet", "téraoctets", "terabyte", "terabytes"]),
  KiB: symbol("Kio", "KiB"),
  MiB: symbol("Mio", "MiB"),
  GiB: symbol("Gio", "GiB"),
  TiB: symbol("Tio", "TiB"),
  us: symbol("µs", "µs", ["us", "μs", "microseconde", "microsecondes", "microsecond", "microseconds"]),
  ms: symbol("ms", "ms", ["milliseconde", "millisecondes", "millisecond", "milliseconds"]),
  s: symbol("s", "s", ["sec", "seconde", "secondes", "second", "seconds"]),
  min: symbol("min", "min", ["minute", "minutes"]),
  h: symbol("h", "h", ["heure", "heures", "hour", "hours"]),
  percent: symbol("%", "%", ["pour cent", "pourcent", "percent", "per cent"]),
  pixels: word("pixel", "pixel", ["px"]),
  megapixels: symbol("Mpx", "Mpx", ["mégapixel", "mégapixels", "megapixel", "megapixels"]),
  cells: word("case", "cell", ["cellule", "cellules"]),
  parameters: word("paramètre", "parameter", ["param", "params"]),
  weights: { fr: { one: "poids", many: "poids" }, en: { one: "weight", many: "weights" } },
  neurons: word("neurone", "neuron"),
  "multiply-adds": {
    fr: { one: "multiplication-addition", many: "multiplications-additions" },
    en: { one: "multiply-add", many: "multiply-adds" },
    also: ["mac", "macs"],
  },
  dimensions: word("dimension", "dimension", ["axe", "axes", "axis"]),
};

/** Lower-case b after a prefix is a bit for some and a byte for others: it is understood as neither. */
const DOUBTFUL = new Set(["b", "kb", "Kb", "Mb", "Gb", "Tb"]);

const UNITS_BY_WORD: ReadonlyMap<string, UnitId> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([id, { fr, en, also = [] }]) =>
    [fr.one, fr.many, en.one, en.many, ...also]
      .filter((written) => written !== "")
      .map((written) => [plain(written), id as UnitId] as const),
  ),
);

/** The unit that a word means; null if none is known by it. Accents and capitals don't count. */
export function unitOfWord(written: string): UnitId | null {
  return DOUBTFUL.has(written) ? null : (UNITS_BY_WORD.get(plain(written)) ?? null);
}

/** The word or symbol to show after a number. @example unitWord("neurons", 8, "fr") // "neurones" */
export function unitWord(unit: UnitId, count: number, locale: QuizLocale): string {
  const words = UNIT_WORDS[unit][locale];
  const isOne = locale === "fr" ? Math.abs(count) < 2 : count === 1;
  return isOne ? words.one : words.many;
}

function plain(written: string): string {
  return written
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
