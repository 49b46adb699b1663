import { describe, expect, it } from "vitest";
import { fillLink, fillText, placeholdersIn } from "@/lib/quiz/fresh/fill-text";

const values = { params: 3216, half: 5.5, shape: [32, 24, 24, 8] };

describe("a text with drawn values", () => {
  it.each([
    ["fr", "{params} paramètres", "3 216 paramètres"],
    ["en", "{params} parameters", "3,216 parameters"],
    ["fr", "$ {params} - {half} $", "$ 3\\,216 - 5{,}5 $"],
    ["en", "$ {params} - {half} $", "$ 3{,}216 - 5.5 $"],
    ["fr", "`units={params}`", "`units=3216`"],
    ["fr", "forme {shape}, `{shape}`", "forme [32, 24, 24, 8], `[32, 24, 24, 8]`"],
  ] as const)("is written as %s writes it: %s", (locale, text, filled) => {
    expect(fillText(text, values, locale).replaceAll("\u202f", " ")).toBe(filled);
  });

  it("names only values that were drawn", () => {
    expect(() => fillText("{parms}", values, "fr")).toThrow("{parms} names no value; there are params");
  });

  it("has its names found", () => {
    expect(placeholdersIn("{a} $ \\frac{{b}}{2} + {a} $ `{c}`")).toEqual(["a", "b", "c"]);
  });
});

describe("a link with drawn values", () => {
  it("sets numbers, and leaves the rest as it is", () => {
    const link = { slide: "s", demo: "d", state: { input: "{params}", mode: "explicit", isShown: true } };
    expect(fillLink(link, values).state).toEqual({ input: 3216, mode: "explicit", isShown: true });
  });

  it("is the same where it sets nothing", () => {
    expect(fillLink({ slide: "s" }, values)).toEqual({ slide: "s" });
  });

  it("takes no shape", () => {
    expect(() => fillLink({ slide: "s", demo: "d", state: { input: "{shape}" } }, values)).toThrow(
      "is a shape",
    );
  });
});
