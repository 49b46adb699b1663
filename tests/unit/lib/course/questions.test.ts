import { describe, expect, it } from "vitest";
import { openChapters } from "@/lib/course/course";
import { LOCALES } from "@/lib/course/locales";
import { loadQuestions, parseQuestions } from "@/lib/course/questions";

const question = {
  id: "stride-size",
  slide: "stride",
  kind: "choice",
  prompt: "How many cells does $S = 2$ give?",
  choices: [
    { text: "3", correct: true, feedback: "Yes." },
    { text: "5", correct: false, feedback: "That is with a stride of 1." },
  ],
  solution: "$\\lfloor (7-3)/2 \\rfloor + 1 = 3$",
};

const [right, wrong] = question.choices;

describe("the questions of a chapter", () => {
  it("are read as they are written", () => {
    expect(parseQuestions([question], "q.json")).toEqual([question]);
  });

  it.each([
    ["no right choice", { ...question, choices: [wrong, { ...wrong, text: "4" }] }, "exactly one choice"],
    ["two right choices", { ...question, choices: [right, { ...right, text: "4" }] }, "exactly one choice"],
    ["two equal choices", { ...question, choices: [right, { ...wrong, text: "3" }] }, "the same text"],
    [
      "a choice without feedback",
      { ...question, choices: [right, { text: "4", correct: false }] },
      "feedback",
    ],
    ["a single choice", { ...question, choices: [right] }, "choices"],
    ["an unknown kind", { ...question, kind: "essay" }, "kind"],
    ["a field it doesn't know", { ...question, points: 3 }, "points"],
    ["no solution", { ...question, solution: " " }, "solution"],
  ])("are refused with %s, file and field named", (_, broken, named) => {
    expect(() => parseQuestions([broken], "q.json")).toThrow(new RegExp(`^q\\.json: [\\s\\S]*${named}`));
  });

  it("are refused when two have the same id", () => {
    expect(() => parseQuestions([question, question], "q.json")).toThrow("two questions have the same id");
  });

  it("are none for a chapter without a file", () => {
    expect(loadQuestions("fr", "no-such-chapter")).toEqual([]);
  });

  it.each(openChapters().map(({ id }) => id))("are the same in both languages of %s", (chapter) => {
    const [first, second] = LOCALES.map((locale) =>
      loadQuestions(locale, chapter).map(({ id, slide, kind, choices, hint }) => ({
        id,
        slide,
        kind,
        hasHint: hint !== undefined,
        answers: choices.map((choice) => choice.correct),
      })),
    );
    expect(first).toEqual(second);
  });
});
