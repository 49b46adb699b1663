import { describe, expect, it } from "vitest";
import { endOfDay, longDate, relativeDay } from "@/components/revision/days.model";

/** A moment on the calendar of the machine that runs the test. */
const on = (day: number, hour = 12, month = 2) => new Date(2026, month, day, hour).getTime();

describe("a day from today", () => {
  it.each([
    [on(10, 23), "aujourd’hui", "today"],
    [on(11, 0), "demain", "tomorrow"],
    [on(9, 23), "hier", "yesterday"],
    [on(15), "dans 5 jours", "in 5 days"],
    [on(10, 12, 4), "dans 2 mois", "in 2 months"],
    [on(10, 12, 26), "dans 2 ans", "in 2 years"],
  ])("is said as people say it (%#)", (at, french, english) => {
    expect(relativeDay(at, on(10, 1), "fr").replace("'", "’")).toBe(french);
    expect(relativeDay(at, on(10, 1), "en")).toBe(english);
  });

  it("begins and ends at midnight, whatever the hour", () => {
    expect(endOfDay(on(10, 0))).toBe(endOfDay(on(10, 23)));
    expect(endOfDay(on(10)) + 1).toBe(new Date(2026, 2, 11).getTime());
  });

  it("is written in full in the reader's language", () => {
    expect(longDate(on(1), "fr")).toBe("1 mars 2026");
    expect(longDate(on(1), "en")).toBe("March 1, 2026");
  });
});
