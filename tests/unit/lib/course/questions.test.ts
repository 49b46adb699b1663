import { describe, expect, it } from "vitest";
import { loadQuestions, parseQuestions } from "@/lib/course/questions";

const question = {
  id: "stride-size",
  slide: "stride",
  place: "slide",
  topic: "output-size",
  difficulty: 1,
  kind: "choice",
  prompt: "How many cells does $S = 2$ give?",
  choices: [
    { id: "right", text: "3", correct: true, feedback: "Yes." },
    {
      id: "stride-one",
      text: "5",
      correct: false,
      misconception: "stride-ignored",
      feedback: "That is with a stride of 1.",
      link: { slide: "stride", demo: "stride", state: { stride: 2 } },
    },
  ],
  hints: ["How far does the window move?"],
  solution: "$\\lfloor (7-3)/2 \\rfloor + 1 = 3$",
};

const [right, wrong] = question.choices;

describe("the questions of a chapter", () => {
  it("are read as they are written", () => {
    expect(parseQuestions([question], "q.json")).toEqual([question]);
  });

  it.each([
    ["no right choice", { ...question, choices: [wrong, { ...wrong, text: "4" }] }, "exactly one choice"],
    [
      "two right choices",
      { ...question, choices: [right, { ...right, id: "other", text: "4" }] },
      "exactly one choice",
    ],
    ["two equal choices", { ...question, choices: [right, { ...wrong, text: "3" }] }, "the same text"],
    [
      "a choice without feedback",
      { ...question, choices: [right, { ...wrong, feedback: undefined }] },
      "feedback",
    ],
    [
      "a wrong choice without a misconception",
      { ...question, choices: [right, { ...wrong, misconception: undefined }] },
      "misconception",
    ],
    [
      "two choices of the same id",
      { ...question, choices: [right, { ...wrong, id: "right" }] },
      "the same id",
    ],
    [
      "a link that names a demo without its state",
      { ...question, choices: [right, { ...wrong, link: { slide: "stride", demo: "stride" } }] },
      "a demo and its state",
    ],
    ["a slide of its own but no name for it", { ...question, slide: undefined }, "on a slide names it"],
    ["a topic that doesn't exist", { ...question, topic: "cooking" }, "topic"],
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
});
