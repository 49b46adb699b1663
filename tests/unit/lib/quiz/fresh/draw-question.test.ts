import { describe, expect, it } from "vitest";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { FreshQuestion } from "@/lib/quiz/question";
import { choiceQuestion } from "@/tests/unit/lib/quiz/sample-questions";

const fresh: FreshQuestion = {
  id: "fresh-output",
  slide: "output-size",
  place: "bank",
  topic: "output-size",
  difficulty: 2,
  kind: "fresh",
  as: "number",
  template: "conv-output",
  prompt: "$I = {input}$, $K = {kernel}$, $P = {padding}$, $S = {stride}$ ?",
  right: "Oui, {answer}.",
  otherwise: "Comptez les places.",
  errors: [
    {
      misconception: "stride-ignored",
      feedback: "{wrong} places, ce serait pour un pas de 1.",
      link: { slide: "stride", demo: "stride", state: { input: "{input}", stride: "{stride}" } },
    },
  ],
  hints: ["Il reste {room} cases."],
  solution: "$ {steps} + 1 = {answer} $",
};

describe("a question with fresh numbers", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(drawQuestion(fresh, 5, "fr")).toEqual(drawQuestion(fresh, 5, "fr"));
    expect(drawQuestion(fresh, 5, "fr")).not.toEqual(drawQuestion(fresh, 6, "fr"));
  });

  it("has the same numbers in both languages", () => {
    const [french, english] = [drawQuestion(fresh, 5, "fr"), drawQuestion(fresh, 5, "en")];
    expect("answer" in french && french.answer).toEqual("answer" in english && english.answer);
  });

  it("has its numbers in every text and in its links", () => {
    const drawn = drawQuestion(fresh, 5, "fr");
    if (drawn.kind !== "number") throw new Error(drawn.kind);
    expect(JSON.stringify(drawn)).not.toMatch(/\{[a-z]/);
    expect(drawn.solution).toContain(`= ${drawn.answer.value} $`);
    expect(drawn.errors[0]?.link?.state).toMatchObject({ stride: expect.any(Number) });
    expect(drawn).toMatchObject({
      id: "fresh-output",
      answer: { unit: "cells", comparison: { name: "equal" } },
    });
  });

  it("can be one of choices", () => {
    const { otherwise: _, ...rest } = fresh;
    const drawn = drawQuestion({ ...rest, as: "choice" }, 5, "fr");
    expect(drawn).toMatchObject({ kind: "choice" });
  });

  it("is refused without its template, or with one that answers otherwise", () => {
    expect(() => drawQuestion({ ...fresh, template: "cake" }, 5, "fr")).toThrow('"cake"');
    expect(() => drawQuestion({ ...fresh, as: "shape" }, 5, "fr")).toThrow("answers with a number");
  });
});

describe("any other question", () => {
  it("is asked as it is written", () => {
    expect(drawQuestion(choiceQuestion, 5, "fr")).toBe(choiceQuestion);
  });
});
