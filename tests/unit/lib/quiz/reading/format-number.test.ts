import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { formatNumber, formatTexNumber } from "@/lib/quiz/reading/format-number";

describe("a number in a formula", () => {
  it.each([
    ["fr", 1_200_000_100, "1\\,200\\,000\\,100"],
    ["en", 1_200_000_100, "1{,}200{,}000{,}100"],
    ["fr", 5.5, "5{,}5"],
    ["en", 5.5, "5.5"],
    ["fr", -3216.25, "-3\\,216{,}25"],
  ] as const)("is written in %s: %d as %s", (locale, value, tex) => {
    expect(formatTexNumber(value, locale)).toBe(tex);
  });

  it.each(["fr", "en"] as const)("is one that KaTeX takes, and as outside the formula in %s", (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (thousandths) => {
        const value = thousandths / 1000;
        const tex = formatTexNumber(value, locale);
        expect(() => katex.renderToString(tex, { strict: "error" })).not.toThrow();
        const figures = tex.replaceAll(locale === "fr" ? "\\," : "{,}", "").replace("{,}", ".");
        expect(Number(figures)).toBe(value);
      }),
    );
  });

  it("has no breaking space outside either", () => {
    expect(formatNumber(1_234_567.5, "fr")).not.toContain(" ");
  });
});
