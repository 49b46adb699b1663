/** An exam as a text, so that a page that is loaded again goes on with it. What is read is checked: anybody may have written it. */

import type { Answer } from "@/lib/quiz/answering/answer";
import { attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { CERTAINTIES, type Certainty } from "@/lib/quiz/answering/certainty";
import { judge } from "@/lib/quiz/answering/judge";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { QuizLocale } from "@/lib/quiz/locale";
import { isAnswer, isRecord } from "@/lib/quiz/progress/check-event";
import type { FixedQuestion } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { type Exam, type ExamPart, examReducer, newExam } from "./exam.model";
import { parsedJson } from "./parsed-json.model";

const FORMAT = "mock-exam";
const VERSION = 1;
/** Most questions that are read back. */
const MOST_PARTS = 100;

export interface ExamDraft {
  /** Seed of the exam's numbers. */
  readonly seed: number;
  /** The query of the page's address that the exam belongs to. */
  readonly query: string;
  readonly exam: Exam;
}

/** The text of an exam. */
export function writeExamDraft({ seed, query, exam }: ExamDraft): string {
  const parts = exam.parts.map(({ question, attempt: { answer, certainty } }) => ({
    question: question.id,
    answer,
    certainty,
  }));
  return JSON.stringify({ format: FORMAT, version: VERSION, seed, query, ...exam, parts });
}

/**
 * The exam that a text holds; null if it is none, or if one of its questions is gone. An answer that doesn't fit its
 * question is left out.
 */
export function readExamDraft(
  text: string | null,
  bank: readonly BankEntry[],
  locale: QuizLocale,
): ExamDraft | null {
  const data = parsedJson(text);
  if (!isRecord(data) || data.format !== FORMAT || data.version !== VERSION) return null;
  const { seed, query, current, isOver, parts } = data;
  if (!Number.isSafeInteger(seed) || typeof query !== "string" || !Number.isSafeInteger(current)) return null;
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > MOST_PARTS) return null;
  const restored = parts.flatMap((part) => readPart(part, bank, { seed: Number(seed), locale }) ?? []);
  if (restored.length < parts.length) return null;
  const exam = examReducer({ ...newExam([]), parts: restored }, { type: "go", to: Number(current) });
  return {
    seed: Number(seed),
    query,
    exam: isOver === true ? examReducer(exam, { type: "finish" }) : exam,
  };
}

function readPart(
  value: unknown,
  bank: readonly BankEntry[],
  { seed, locale }: { readonly seed: number; readonly locale: QuizLocale },
): ExamPart | null {
  if (!isRecord(value)) return null;
  const entry = bank.find(({ question }) => question.id === value.question);
  if (!entry) return null;
  const question = drawQuestion(entry.question, seed, locale);
  const reduce = attemptReducer(question, "exam");
  const certainty = CERTAINTIES.find((one): one is Certainty => one === value.certainty);
  const given =
    isAnswer(value.answer) && fits(question, value.answer)
      ? reduce(NEW_ATTEMPT, { type: "answer", answer: value.answer })
      : NEW_ATTEMPT;
  const attempt = certainty ? reduce(given, { type: "certainty", certainty }) : given;
  return { chapter: entry.chapter, question, attempt };
}

/** Whether an answer is one to this question. */
function fits(question: FixedQuestion, answer: Answer): boolean {
  try {
    judge(question, answer);
    return true;
  } catch {
    return false; // of another kind, or a choice that doesn't exist
  }
}
