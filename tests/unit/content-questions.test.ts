import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestions } from "@/lib/course/questions";

const CHAPTERS = readdirSync("content/fr/questions").map((file) => file.replace(/\.json$/, ""));

/** What of a question may differ between the languages: the texts. */
const TEXTS = new Set([
  "prompt",
  "hints",
  "solution",
  "text",
  "feedback",
  "label",
  "caption",
  "meaning",
  "otherwise",
  "modelAnswer",
  "points",
]);

/** A question without its texts, but with how many there are. */
function structure(value: unknown, key = ""): unknown {
  if (TEXTS.has(key) || (key === "right" && typeof value === "string"))
    return Array.isArray(value) ? value.length : "text";
  if (Array.isArray(value)) return value.map((one) => structure(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, structure(inner, name)]));
}

/** Every misconception named anywhere in a value. */
function misconceptionsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "misconception" && typeof inner === "string" ? [inner] : misconceptionsIn(inner),
  );
}

function questions(locale: Locale) {
  return CHAPTERS.flatMap((chapter) => loadQuestions(locale, chapter));
}

describe("the questions of the course", () => {
  it("lie in files of the same names in both languages", () => {
    expect(readdirSync("content/en/questions")).toEqual(readdirSync("content/fr/questions"));
  });

  it("have each an id of their own", () => {
    const ids = questions("fr").map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(CHAPTERS)("have the same structure in both languages in %s", (chapter) => {
    const [french, english] = LOCALES.map((locale) =>
      loadQuestions(locale, chapter).map((one) => structure(one)),
    );
    expect(english).toEqual(french);
  });

  it("name misconceptions that are described, and describe those they name", () => {
    const named = new Set(questions("fr").flatMap((question) => misconceptionsIn(question)));
    for (const locale of LOCALES) {
      expect([...loadMisconceptions(locale).keys()].toSorted()).toEqual([...named].toSorted());
    }
  });

  it.each(LOCALES)("list the misconceptions in alphabetical order of their ids in %s", (locale) => {
    const ids = Object.keys(JSON.parse(readFileSync(`content/${locale}/misconceptions.json`, "utf8")));
    expect(ids).toEqual(ids.toSorted());
  });
});
