/** The languages of the course; the first is the one a reader gets where in doubt. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether a path segment names a language of the course. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The language to offer to somebody who reads in `locale`. */
export function otherLocale(locale: Locale): Locale {
  return locale === "fr" ? "en" : "fr";
}
