import type { Locale } from "@/lib/course/locales";
import { loadQuestionBank } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { DemoLink, FixedQuestion } from "@/lib/quiz/question";

/** Fields of a question that hold ids, names or formulas of their own rather than rich text. */
const NOT_TEXT = new Set([
  "id",
  "slide",
  "chapter",
  "place",
  "topic",
  "kind",
  "as",
  "template",
  "misconception",
  "demo",
  "state",
  "measure",
  "unit",
  "name",
  "result",
  "expression",
  "truth",
  "pairs",
  "before",
  "after",
  "item",
  "target",
  "places",
  "answer",
]);

/** Every rich text in a question, with the path to it. */
export function richTexts(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    NOT_TEXT.has(key) ? [] : richTexts(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** A question ready to be asked, and the chapter it comes from. */
export interface AskedQuestion {
  readonly chapter: string;
  readonly question: FixedQuestion;
}

/** The whole bank, its fresh numbers drawn from each of the first seeds. */
export function askedQuestions(locale: Locale, seeds: number): readonly AskedQuestion[] {
  return loadQuestionBank(locale).flatMap(({ chapter, question }) =>
    Array.from({ length: question.kind === "fresh" ? seeds : 1 }, (_, seed) => ({
      chapter,
      question: drawQuestion(question, seed, locale),
    })),
  );
}

/** Every link in a question: what refutes its mistakes, and the demo of a prediction. */
export function linksIn(value: unknown): readonly DemoLink[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isLink = (key === "link" || key === "demo") && typeof inner === "object" && inner !== null;
    return isLink ? [inner as DemoLink] : linksIn(inner);
  });
}
