import type { Locale } from "@/lib/course/locales";

/** Where the choice of language is kept; the script of the `/` page reads the same key. */
export const LOCALE_KEY = "course.locale";

/** Keeps the reader's language for the next visit; does nothing where storage is blocked. */
export function rememberLocale(locale: Locale) {
  try {
    window.localStorage.setItem(LOCALE_KEY, locale);
  } catch {
    // Storage is blocked: the next visit asks the browser's languages again.
  }
}
