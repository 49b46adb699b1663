import type { Locale } from "@/lib/course/locales";

/**
 * The number that a text of the page writes, such as "−1 234,5", "1/9" or "2.4E−8".
 * @returns not-a-number for a text that writes none
 */
export function shownNumber(text: string, locale: Locale): number {
  const [groups, point] = locale === "fr" ? [/[\s\u00a0\u202f]/g, ","] : [/,/g, "."];
  const plain = text.trim().replace(groups, "").replaceAll("−", "-").replace(point, ".");
  const [numerator = "", denominator = "1"] = plain.split("/");
  return numerator === "" ? Number.NaN : Number(numerator) / Number(denominator);
}

/** The sum of some numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
