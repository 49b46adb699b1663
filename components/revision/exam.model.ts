/** A mock exam under way and over: every question may be answered and changed until the end. */

import { answerProblem } from "@/lib/quiz/answering/answer-problem";
import { type Attempt, type AttemptAction, attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import type { FixedQuestion } from "@/lib/quiz/question";

export interface Exam {
  readonly parts: readonly ExamPart[];
  /** Index of the question in sight, from 0. */
  readonly current: number;
  readonly isOver: boolean;
}

export interface ExamPart {
  readonly chapter: string;
  readonly question: FixedQuestion;
  readonly attempt: Attempt;
}

export type ExamAction =
  | { readonly type: "go"; readonly to: number }
  | { readonly type: "attempt"; readonly index: number; readonly action: AttemptAction }
  | { readonly type: "finish" };

/** An exam that begins. */
export function newExam(questions: readonly Omit<ExamPart, "attempt">[]): Exam {
  const parts = questions.map((part) => ({ ...part, attempt: NEW_ATTEMPT }));
  return { parts, current: 0, isOver: false };
}

export function examReducer(exam: Exam, action: ExamAction): Exam {
  switch (action.type) {
    case "go":
      return { ...exam, current: Math.max(0, Math.min(action.to, exam.parts.length - 1)) };
    case "attempt":
      return {
        ...exam,
        parts: exam.parts.map((part, index) => (index === action.index ? acted(part, action.action) : part)),
      };
    case "finish":
      return exam.isOver ? exam : { ...exam, parts: exam.parts.map(finished), isOver: true };
  }
}

function acted(part: ExamPart, action: AttemptAction): ExamPart {
  return { ...part, attempt: attemptReducer(part.question, "exam")(part.attempt, action) };
}

/** A question that was not answered stays so, whatever its fields held at first. */
function finished(part: ExamPart): ExamPart {
  const attempt = isAnswered(part) ? part.attempt : { ...part.attempt, answer: null };
  return acted({ ...part, attempt }, { type: "finish" });
}

/** Whether there is an answer that can be judged. */
export function isAnswered({ question, attempt }: ExamPart): boolean {
  const { answer, problem } = attempt;
  if (answer === null || problem !== null || answerProblem(question, answer) !== null) return false;
  if (question.kind !== "refute" || answer.kind !== "refute") return true;
  return question.symbols.some(({ name, start }) => answer.values[name] !== start); // its fields hold values from the start
}

/** Indices of the questions without an answer, from 0. */
export function unanswered(exam: Exam): readonly number[] {
  return exam.parts.flatMap((part, index) => (isAnswered(part) ? [] : [index]));
}
