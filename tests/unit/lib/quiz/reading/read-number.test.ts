import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatQuantity } from "@/lib/quiz/reading/format-number";
import { readNumber, readNumberIn } from "@/lib/quiz/reading/read-number";
import { UNIT_IDS } from "@/lib/quiz/units";

const LOCALES = ["fr", "en"] as const;

/** Read alike in both languages: text, value, unit. */
const ALIKE = [
  ["3216", 3216, null],
  ["3 216", 3216, null],
  ["3\u202f216", 3216, null],
  ["3\u00a0600\u00a0000\u00a0000", 3.6e9, null],
  ["3 600 000 000", 3.6e9, null],
  ["3,600,000,000", 3.6e9, null],
  ["3.600.000.000", 3.6e9, null],
  ["3'600'000", 3.6e6, null],
  ["3’600’000", 3.6e6, null],
  ["3_600_000", 3.6e6, null],
  ["3,6", 3.6, null],
  ["3.6", 3.6, null],
  ["0,125", 0.125, null],
  ["0.125", 0.125, null],
  ["1234,5", 1234.5, null],
  ["1 234,567", 1234.567, null],
  ["1,234.5", 1234.5, null],
  ["1.234,5", 1234.5, null],
  [".5", 0.5, null],
  ["12.", 12, null],
  ["−0,5", -0.5, null],
  ["-0.5", -0.5, null],
  ["+7", 7, null],
  ["- 3", -3, null],
  ["3.6e9", 3.6e9, null],
  ["3,6E+9", 3.6e9, null],
  ["1e-3", 0.001, null],
  ["3,6·10^9", 3.6e9, null],
  ["3.6 × 10⁹", 3.6e9, null],
  ["3.6x10^9", 3.6e9, null],
  ["3,6*10**9", 3.6e9, null],
  ["3,6.10^9", 3.6e9, null],
  ["5 × 10⁻³", 0.005, null],
  ["10⁹", 1e9, null],
  ["2^20", 1_048_576, null],
  ["4.35 × 10²", 435, null],
  ["1/3", 1 / 3, null],
  ["-1 / 4", -0.25, null],
  ["12k", 12_000, null],
  ["12 K", 12_000, null],
  ["12 M", 12e6, null],
  ["1,2 G", 1.2e9, null],
  ["3,6 milliards", 3.6e9, null],
  ["3,6 Md", 3.6e9, null],
  ["3.6bn", 3.6e9, null],
  ["12 millions", 12e6, null],
  ["12 mille", 12_000, null],
  ["12 thousand", 12_000, null],
  ["12 millions de pixels", 12e6, "pixels"],
  ["12 million pixels", 12e6, "pixels"],
  ["1,2 milliard de paramètres", 1.2e9, "parameters"],
  ["208 parametres", 208, "parameters"],
  ["4,8 Go", 4.8, "GB"],
  ["4.8GB", 4.8, "GB"],
  ["4.8 gb", 4.8, "GB"],
  ["512 Ko", 512, "kB"],
  ["512 KiB", 512, "KiB"],
  ["16 Mio", 16, "MiB"],
  ["36 o", 36, "B"],
  ["36 octets", 36, "B"],
  ["12 Mpx", 12, "megapixels"],
  ["20 %", 20, "percent"],
  ["20%", 20, "percent"],
  ["20 pour cent", 20, "percent"],
  ["2.5 ms", 2.5, "ms"],
  ["2,5 µs", 2.5, "us"],
  ["3 s", 3, "s"],
  ["4 608 neurones", 4608, "neurons"],
  ["≈ 5", 5, null],
  ["= 5", 5, null],
  ["  5  ", 5, null],
] as const;

describe("a number as people type it", () => {
  it.each(LOCALES.flatMap((locale) => ALIKE.map((row) => [locale, ...row] as const)))(
    "is read in %s: %j is %d, unit %s",
    (locale, text, value, unit) => {
      expect(readNumber(text, locale)).toEqual({ ok: true, value, unit, alternative: null });
    },
  );

  it.each([
    ["fr", "1,234", 1.234, 1234],
    ["fr", "1.234", 1234, 1.234],
    ["en", "1,234", 1234, 1.234],
    ["en", "1.234", 1.234, 1234],
    ["fr", "-12,345 Mo", -12.345, -12_345],
    ["fr", "2 billions", 2e12, 2e9],
    ["en", "2 billion", 2e9, 2e12],
  ] as const)(
    "is read by the custom of %s where it means two things: %s is %d, or %d",
    (locale, text, value, other) => {
      expect(readNumber(text, locale)).toMatchObject({ ok: true, value, alternative: other });
    },
  );

  it.each([
    ["", { kind: "nothing-typed" }],
    [" \u00a0 ", { kind: "nothing-typed" }],
    ["beaucoup", { kind: "not-a-number", rest: "beaucoup" }],
    ["-", { kind: "not-a-number", rest: "" }],
    [",", { kind: "not-a-number", rest: "," }],
    ["12 34", { kind: "several-numbers" }],
    ["5, 6", { kind: "several-numbers" }],
    ["12,34,5", { kind: "bad-grouping", text: "12,34,5" }],
    ["1,2.3,4", { kind: "bad-grouping", text: "1,2.3,4" }],
    ["1..2", { kind: "bad-grouping", text: "1..2" }],
    ["1/0", { kind: "divided-by-zero" }],
    ["1e999", { kind: "too-large" }],
    ["9^9999", { kind: "too-large" }],
    ["3 furlongs", { kind: "unknown-unit", unit: "furlongs" }],
    ["3 m", { kind: "unknown-unit", unit: "m" }],
    ["3 Mb", { kind: "unknown-unit", unit: "Mb" }],
    ["5)", { kind: "not-a-number", rest: ")" }],
    ["NaN", { kind: "not-a-number", rest: "NaN" }],
  ] as const)("that can't be read says why: %j", (text, problem) => {
    for (const locale of LOCALES) expect(readNumber(text, locale)).toEqual({ ok: false, problem });
  });

  it("is read in reasonable time, whatever it is", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."0123456789 .,'_eE+-/x×^kMG%op\u202f"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(signs, fc.string({ maxLength: 60 })),
        fc.constantFrom(...LOCALES),
        (text, locale) => {
          const reading = readNumber(text, locale);
          return !reading.ok || Number.isFinite(reading.value);
        },
      ),
      { numRuns: 2000 },
    );
    expect(readNumber(`${"1 ".repeat(20_000)}x`, "fr").ok).toBe(false);
    expect(readNumber("9".repeat(400), "fr")).toEqual({ ok: false, problem: { kind: "too-large" } });
  });
});

describe("a number that is written", () => {
  const values = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6),
  );

  it.each(LOCALES)("is read back in %s", (locale) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(readNumber(formatNumber(value, locale), locale)).toMatchObject({ ok: true, value });
      }),
      { numRuns: 2000 },
    );
  });

  it.each(LOCALES)("is read back with its unit in %s", (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...UNIT_IDS), (value, unit) => {
        expect(readNumberIn(unit, formatQuantity(value, unit, locale), locale)).toMatchObject({
          ok: true,
          value,
          unit,
        });
      }),
    );
  });

  it.each([
    ["fr", 3_600_000_000, "parameters", "3 600 000 000 paramètres"],
    ["en", 3_600_000_000, "parameters", "3,600,000,000 parameters"],
    ["fr", 1.5, "neurons", "1,5 neurone"],
    ["en", 1, "neurons", "1 neuron"],
    ["fr", 4.8, "GB", "4,8 Go"],
    ["en", 4.8, "GB", "4.8 GB"],
    ["fr", 20, "percent", "20 %"],
    ["en", 20, "percent", "20%"],
    ["fr", -3, "none", "−3"],
  ] as const)("in %s, %d %s, is %s", (locale, value, unit, text) => {
    expect(formatQuantity(value, unit, locale).replaceAll(/\s/g, " ")).toBe(text);
  });
});

describe("a number wanted in a unit", () => {
  it.each([
    ["GB", "4,8", 4.8],
    ["GB", "4 800 Mo", 4.8],
    ["B", "1 Kio", 1024],
    ["pixels", "12 Mpx", 12e6],
    ["percent", "1/4", 0.25],
    ["none", "25 %", 0.25],
  ] as const)("is converted to %s: %s is %d", (unit, text, value) => {
    expect(readNumberIn(unit, text, "fr")).toEqual({ ok: true, value, unit, alternative: null });
  });

  it("is refused in a unit of something else", () => {
    expect(readNumberIn("GB", "3 ms", "fr")).toEqual({
      ok: false,
      problem: { kind: "wrong-unit", unit: "ms" },
    });
  });

  it("keeps its other meaning, converted too", () => {
    expect(readNumberIn("MB", "1,234 Go", "fr")).toEqual({
      ok: true,
      value: 1234,
      unit: "MB",
      alternative: 1_234_000,
    });
  });

  it("passes on why it can't be read", () => {
    expect(readNumberIn("GB", "", "fr")).toEqual({ ok: false, problem: { kind: "nothing-typed" } });
  });
});
