import katex from "katex";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/course/locales";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestionBank } from "@/lib/course/questions";
import { inlineParts } from "@/lib/quiz/inline-marks";
import type { FixedQuestion } from "@/lib/quiz/question";
import { formatNumber, formatShape, formatTexNumber } from "@/lib/quiz/reading/format-number";
import { askedQuestions, richTexts } from "./question-texts";

/** What is wrong with a text, if anything. */
function mistakeIn(text: string): string | null {
  try {
    for (const { kind, text: part } of inlineParts(text)) {
      if (kind === "math") katex.renderToString(part, { throwOnError: true, strict: "error" });
    }
    return null;
  } catch (error) {
    return String(error);
  }
}

/** The texts of the whole bank and the names of misconceptions; those of fresh questions with one set of numbers. */
function allTexts(locale: Locale): readonly string[] {
  const questions = askedQuestions(locale, 1).flatMap(({ question }) => richTexts(question));
  return [...questions.map(([, text]) => text), ...loadMisconceptions(locale).values()];
}

/** A text without its formulas and code. */
function prose(text: string): string {
  return inlineParts(text)
    .map(({ kind, text: part }) => (kind === "text" ? part : "x"))
    .join("");
}

/** The ways in which an answer may be written in a solution. */
function writtenAnswers(question: FixedQuestion, locale: Locale): readonly string[] {
  switch (question.kind) {
    case "number": {
      const { value } = question.answer;
      return [formatNumber(value, locale), formatTexNumber(value, locale)];
    }
    case "shape":
      return [formatShape(question.answer)];
    case "choice": {
      const right = question.choices.find((choice) => choice.correct)?.text ?? "";
      const isNumber = /^[\d\s.,]+$/u.test(right);
      const value = Number(right.replaceAll(/[\s,]/gu, ""));
      if (isNumber) return [right, ...(Number.isInteger(value) ? [formatTexNumber(value, locale)] : [])];
      return right.startsWith("`[") ? [right] : [""];
    }
    default:
      return [""];
  }
}

describe.each(LOCALES)("the texts of the questions in %s", (locale) => {
  it("have marks in pairs and formulas that KaTeX takes, with any numbers", () => {
    const broken = askedQuestions(locale, 5).flatMap(({ question }) =>
      richTexts(question).flatMap(([path, text]) => {
        const mistake = mistakeIn(text);
        return mistake === null ? [] : [`${question.id}.${path}: ${mistake}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("have no value left to be filled in", () => {
    const left = askedQuestions(locale, 1).flatMap(({ question }) =>
      richTexts(question).filter(([, text]) =>
        /(?<![\\}])\{[a-z]\w*\}/.test(text.replaceAll(/\\\w+\{\w+\}/g, "")),
      ),
    );
    expect(left).toEqual([]);
  });

  it("have curly apostrophes, single spaces and a sign of multiplication that keeps its factors", () => {
    const careless = allTexts(locale).filter((text) => /['"]| {2}|\d ×|× \d|\.\.\./.test(prose(text)));
    expect(careless).toEqual([]);
  });

  it("end their sentences", () => {
    const open = askedQuestions(locale, 1).flatMap(({ question }) =>
      richTexts(question).filter(
        ([path, text]) =>
          /(?:prompt|solution|feedback|right|otherwise)$/.test(path) && !/[.?!)`:]$/.test(text),
      ),
    );
    expect(open).toEqual([]);
  });

  it("give in each solution the answer that is computed", () => {
    const apart = askedQuestions(locale, 300).flatMap(({ question }) =>
      writtenAnswers(question, locale).some((answer) => question.solution.includes(answer))
        ? []
        : [`${question.id}: ${question.solution}`],
    );
    expect(apart).toEqual([]);
  });
});

describe("the right choice", () => {
  const fixed = loadQuestionBank("fr").flatMap(({ question }) =>
    question.kind === "choice" ? [question] : [],
  );

  it("isn't in one place more often than by chance", () => {
    const places = fixed.map(({ choices }) => choices.findIndex((choice) => choice.correct));
    const times = [0, 1, 2, 3].map((place) => places.filter((one) => one === place).length);
    expect(Math.max(...times)).toBeLessThanOrEqual(Math.ceil(fixed.length / 2));
  });

  it.each(LOCALES)("isn't the longest more often than by chance in %s", (locale) => {
    const choices = askedQuestions(locale, 1).flatMap(({ question }) =>
      question.kind === "choice" ? [question.choices] : [],
    );
    const longest = choices.filter((all) => {
      const right = all.find((choice) => choice.correct)?.text.length ?? 0;
      return all.every((choice) => choice.correct || choice.text.length < right);
    });
    expect(longest.length / choices.length).toBeLessThanOrEqual(0.4);
  });
});
