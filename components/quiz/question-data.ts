import katex from "katex";
import type { Locale } from "@/lib/course/locales";
import { loadMisconceptions } from "@/lib/course/misconceptions";
import { loadQuestions } from "@/lib/course/questions";
import { expressionTex } from "@/lib/quiz/formula/expression-tex";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { inlineParts } from "@/lib/quiz/inline-marks";
import type { FixedQuestion, Question } from "@/lib/quiz/question";
import type { ChapterQuestionSet } from "./chapter-question-set";
import { KATEX_OPTIONS } from "./katex-options";
import type { QuestionPacket } from "./question-packet";

/** The seed of a page that asks for none. */
const FIRST_SEED = 1;

/** A question ready to travel, its formulas drawn. Build time only. @throws Error on a malformed formula or mark */
export function questionPacket(locale: Locale, chapter: string, source: Question): QuestionPacket {
  const asked = drawQuestion(source, FIRST_SEED, locale);
  return {
    source,
    asked,
    seed: FIRST_SEED,
    chapter,
    math: drawnMath(asked),
    misconceptions: namesOf(source, loadMisconceptions(locale)),
  };
}

/** The questions that a chapter asks at its end: those that no slide asks. Build time only. @throws Error on a malformed file */
export function chapterQuestionSet(locale: Locale, chapter: string): ChapterQuestionSet {
  const questions = loadQuestions(locale, chapter).filter(({ place }) => place === "bank");
  return { questions, misconceptions: namesOf(questions, loadMisconceptions(locale)) };
}

function drawnMath(question: FixedQuestion): Readonly<Record<string, string>> {
  const formulas = texts(question).flatMap((text) =>
    text.includes("$")
      ? inlineParts(text).flatMap(({ kind, text: tex }) => (kind === "math" ? [tex] : []))
      : [],
  );
  if (question.kind === "refute") formulas.push(claimTex(question));
  return Object.fromEntries(formulas.map((tex) => [tex, katex.renderToString(tex, KATEX_OPTIONS)]));
}

/** The formula to refute, as TeX. */
function claimTex(question: Extract<FixedQuestion, { kind: "refute" }>): string {
  return `${question.result} = ${expressionTex(parseExpression(question.expression))}`;
}

function namesOf(question: unknown, names: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts(question).flatMap((text) => {
      const name = names.get(text);
      return name === undefined ? [] : [[text, name]];
    }),
  );
}

/** Every text of a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
