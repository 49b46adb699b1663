import katex from "katex";
import { describe, expect, it } from "vitest";
import { loadQuestionBank } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { fillLink, fillText, placeholdersIn } from "@/lib/quiz/fresh/fill-text";
import { markedTex, withSlots } from "@/lib/quiz/fresh/marked-formula";
import { inlineParts } from "@/lib/quiz/inline-marks";

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

describe("a formula drawn before its numbers are known", () => {
  const html = withSlots(
    katex.renderToString(markedTex("\\frac{{params}}{2} + {half}"), { strict: "error" }),
  );

  it("has a slot for each of them", () => {
    expect(placeholdersIn(html)).toEqual(["params", "half"]);
  });

  it("gets them later, as the language writes them", () => {
    const [french, english] = [fillText(html, values, "fr"), fillText(html, values, "en")];
    expect(french).toContain("3\u202f216");
    expect(french).toContain("5,5");
    expect(english).toContain("3,216");
    expect(placeholdersIn(french)).toEqual([]);
  });
});

/** A question whose texts are HTML, its formulas drawn with slots, as a page would prepare it at build time. */
function asHtml<T>(value: T, key = ""): T {
  if (
    typeof value === "string" &&
    !["id", "slide", "template", "misconception", "kind", "as"].includes(key)
  ) {
    return richParts(value) as T; // a text stays a text
  }
  if (Array.isArray(value)) return value.map((one) => asHtml(one)) as T; // of the same items
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [
    name,
    name === "link" ? inner : asHtml(inner, name),
  ]);
  return Object.fromEntries(fields) as T; // with the same fields
}

function richParts(text: string): string {
  return inlineParts(text)
    .map(({ kind, text: part }) => {
      if (kind === "math") return withSlots(katex.renderToString(markedTex(part), { strict: "error" }));
      return kind === "code" ? `<code>${part}</code>` : part;
    })
    .join("");
}

describe.each(["fr", "en"] as const)("a question prepared as HTML in %s", (locale) => {
  const fresh = loadQuestionBank(locale).flatMap(({ question }) =>
    question.kind === "fresh" ? [question] : [],
  );

  it.each(fresh.map((question) => [question.id, question] as const))(
    "is drawn like any other: %s",
    (_, question) => {
      const { solution } = drawQuestion(asHtml(question), 3, locale);
      expect(solution).not.toMatch(/[@{$]/);
      const numbers = (text: string) => text.match(/\d+/g)?.at(-1);
      expect(numbers(solution.replaceAll(/<[^>]*>/g, ""))).toBe(
        numbers(drawQuestion(question, 3, locale).solution),
      );
    },
  );
});
