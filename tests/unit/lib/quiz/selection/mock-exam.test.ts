import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempt, type AttemptAction, attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { examResult, isExaminable, mockExam } from "@/lib/quiz/selection/mock-exam";
import { choiceQuestion, predictChoice, textQuestion } from "@/tests/unit/lib/quiz/sample-questions";
import { BANK } from "./bank-sample";

function finished(...actions: readonly AttemptAction[]): Attempt {
  return [...actions, { type: "finish" } as const].reduce(
    attemptReducer(choiceQuestion, "exam"),
    NEW_ATTEMPT,
  );
}

const right: AttemptAction = { type: "answer", answer: { kind: "choice", choice: "five" } };
const wrong: AttemptAction = { type: "answer", answer: { kind: "choice", choice: "three" } };
const sure: AttemptAction = { type: "certainty", certainty: "high" };

describe("a mock exam", () => {
  it("has as many questions as were asked for, each once, or all there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(), (count, seed) => {
        const exam = mockExam(BANK, { count, seed });
        expect(exam).toHaveLength(Math.min(count, BANK.length));
        expect(new Set(exam).size).toBe(exam.length);
      }),
    );
  });

  it("shares them out among the topics", () => {
    const topics = mockExam(BANK, { count: 6, seed: 3 }).map(({ question }) => question.topic);
    expect(topics.toSorted()).toEqual([
      "output-size",
      "output-size",
      "parameters",
      "parameters",
      "shapes",
      "shapes",
    ]);
  });

  it("is the same for the same seed", () => {
    expect(mockExam(BANK, { count: 5, seed: 8 })).toEqual(mockExam(BANK, { count: 5, seed: 8 }));
  });

  it("leaves out what an exam can't judge", () => {
    const entries = [choiceQuestion, predictChoice, textQuestion].map((question) => ({
      chapter: "c",
      question,
    }));
    expect(entries.filter(isExaminable)).toEqual([{ chapter: "c", question: choiceQuestion }]);
  });
});

describe("the result of an exam", () => {
  it("is given by topic, with what was left out and what was sure and wrong", () => {
    const result = examResult([
      { topic: "parameters", attempt: finished(wrong, sure) },
      { topic: "output-size", attempt: finished(right) },
      { topic: "output-size", attempt: finished() },
    ]);
    expect(result).toEqual({
      points: 1,
      questions: 3,
      unanswered: 1,
      confidentAndWrong: 1,
      certaintyMarks: -2,
      topics: [
        { topic: "output-size", points: 1, questions: 2, unanswered: 1, confidentAndWrong: 0 },
        { topic: "parameters", points: 0, questions: 1, unanswered: 0, confidentAndWrong: 1 },
      ],
    });
  });

  it("has no marks by certainty where nobody gave one", () => {
    expect(examResult([{ topic: "shapes", attempt: finished(right) }]).certaintyMarks).toBeNull();
  });
});
