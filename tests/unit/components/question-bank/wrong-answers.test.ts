import { describe, expect, it } from "vitest";
import { type AnswerWords, wrongAnswers } from "@/components/question-bank/wrong-answers.model";
import { LOCALES } from "@/lib/course/locales";
import { loadMessages } from "@/lib/course/messages";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestionBank } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { questionOf } from "./bank-samples";

const words: AnswerWords = {
  before: "{first} before {second}",
  agreeing: "where it agrees",
  atLeast: "{least} or more",
  below: "less than {below}",
  between: "{least} to {below}",
  cell: "row {row}, column {column}",
};
const answersOf = (question: Parameters<typeof wrongAnswers>[0]) =>
  wrongAnswers(question, words, "en").map(({ answer }) => answer);

describe("the wrong answers that a question foresees", () => {
  it("are written as a learner would give them", () => {
    expect(answersOf(questionOf("number", "dense-weights-colour"))).toContain("36,000,100\u00a0parameters");
    expect(answersOf(questionOf("order"))).toContain("Softmax before Dense layer");
    expect(answersOf(questionOf("point", "point-at-centre"))[0]).toMatch(/^row \d, column \d/);
    expect(answersOf(questionOf("predict", "predict-stride-four"))).toEqual(["4", "2", "12"]);
    expect(answersOf(questionOf("refute"))).toEqual(["where it agrees"]);
    expect(answersOf(questionOf("shape"))[0]).toMatch(/^`\[.+\]`$/);
    expect(answersOf(questionOf("match"))[0]).toContain(" → ");
    expect(answersOf(questionOf("text"))).toEqual([]);
  });

  it("leave the right choices out", () => {
    const question = questionOf("choices");
    const right = question.choices.filter(({ correct }) => correct).map(({ text }) => text);
    expect(answersOf(question)).toHaveLength(question.choices.length - right.length);
    expect(answersOf(question)).not.toEqual(expect.arrayContaining([right[0]]));
  });

  it("say ranges that are open on a side", () => {
    const { asks, ...question } = questionOf("predict", "predict-stride-four");
    const lesson = { misconception: "stride-ignored", feedback: "No." };
    const errors = [
      { ...lesson, below: 3 },
      { ...lesson, least: 9.5 },
      { ...lesson, least: 3, below: 9.5 },
    ];
    const open = { ...question, asks: { ...asks, kind: "number", errors } } as typeof question & {
      asks: typeof asks;
    };
    expect(answersOf(open)).toEqual(["less than 3", "9.5 or more", "3 to 9.5"]);
  });

  it.each(LOCALES)("have words, feedback and a name for the whole bank in %s", (locale) => {
    const { bank, quiz } = loadMessages(locale);
    const names = loadMisconceptions(locale);
    for (const { question } of loadQuestionBank(locale)) {
      const drawn = drawQuestion(question, 42, locale);
      const answers = wrongAnswers(drawn, { ...bank.answers, cell: quiz.export.cell }, locale);
      for (const { answer, feedback, misconception } of answers) {
        expect(answer, question.id).not.toBe("");
        expect(`${answer} ${feedback}`, question.id).not.toMatch(/\{\w+\}|undefined/);
        expect(names.has(misconception), `${question.id}: ${misconception}`).toBe(true);
      }
    }
  });
});
