import { describe, expect, it } from "vitest";
import { type Round, roundReducer, roundResult, startRound } from "@/components/quiz/chapter-quiz.model";
import { loadQuestions } from "@/lib/course/questions";

const questions = loadQuestions("fr", "convolution");

const run = (round: Round, scores: readonly (number | null | "pass")[]) =>
  scores.reduce<Round>((before, score) => {
    const answered = score === "pass" ? before : roundReducer(before, { type: "settled", score });
    return roundReducer(answered, { type: "next" });
  }, round);

describe("the questions at the end of a chapter", () => {
  it("are the same for the same seed, and others for another", () => {
    const ids = (seed: number) => startRound(questions, 5, seed).questions.map(({ id }) => id);
    expect(ids(7)).toEqual(ids(7));
    expect(ids(7)).not.toEqual(ids(8));
    expect(new Set(ids(7)).size).toBe(5);
  });

  it("are all asked where as many are wanted", () => {
    const round = startRound(questions, questions.length, 1);
    expect(new Set(round.questions)).toEqual(new Set(questions));
  });

  it("count by their first answer, and those not right at once come up for review", () => {
    const start = startRound(questions, 4, 3);
    const again = roundReducer(roundReducer(start, { type: "settled", score: 0 }), {
      type: "settled",
      score: 1,
    });
    const end = run(roundReducer(again, { type: "next" }), [1, 0.5, "pass"]);
    const [wrong, , partly, passed] = start.questions;
    expect(roundResult(end)).toEqual({ right: 1, asked: 4, toReview: [wrong, partly, passed] });
  });

  it("end after the last, whatever comes then", () => {
    const end = run(startRound(questions, 2, 3), [1, null]);
    expect(end.position).toBe(2);
    expect(roundReducer(end, { type: "next" })).toBe(end);
    expect(roundReducer(end, { type: "settled", score: 1 })).toBe(end);
  });
});
