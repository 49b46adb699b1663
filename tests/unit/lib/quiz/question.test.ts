import { describe, expect, it } from "vitest";
import { loadQuestions } from "@/lib/course/questions";
import { askedKind, type FreshQuestion } from "@/lib/quiz/question";

describe("the kind that a learner meets", () => {
  it("is the question's own", () => {
    expect(loadQuestions("en", "convolution").map(askedKind)).toContain("choice");
  });

  it("is that of what is drawn, for a question with fresh numbers", () => {
    const fresh: FreshQuestion = {
      id: "fresh-output",
      place: "bank",
      topic: "output-size",
      difficulty: 2,
      kind: "fresh",
      as: "number",
      template: "conv-output",
      prompt: "Input {input}?",
      right: "Yes.",
      otherwise: "Count the places.",
      errors: [],
      hints: [],
      solution: "{answer}",
    };
    expect(askedKind(fresh)).toBe("number");
  });
});
