/** Days of the learner's own calendar: revising goes from day to day. */

import type { Locale } from "@/lib/course/locales";

const DAY_MS = 24 * 3600 * 1000;

/** The last moment of the day, in milliseconds since 1970 (UTC). @param at - as what is returned */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

/** A day from today, as people say it: "demain", "in 3 days", "in 2 months". @param at, now - in milliseconds since 1970 (UTC) */
export function relativeDay(at: number, now: number, locale: Locale): string {
  const days = Math.round((endOfDay(at) - endOfDay(now)) / DAY_MS); // a day of 23 or 25 hours is still one
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(days) < 45) return format.format(days, "day");
  const months = Math.round(days / 30.4);
  return Math.abs(months) < 18
    ? format.format(months, "month")
    : format.format(Math.round(days / 365), "year");
}

/** A date in full, on the learner's own calendar. @param at - in milliseconds since 1970 (UTC) */
export function longDate(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(at);
}
