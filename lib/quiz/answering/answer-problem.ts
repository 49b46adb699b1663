/** Why an answer can't be judged yet: not a mistake, something to mend first. */

import type { ShapeErrorCode } from "@/lib/nn/shape-error";
import type { FixedQuestion, RefuteQuestion } from "@/lib/quiz/question";
import type { ReadProblem } from "@/lib/quiz/reading/read-problem";
import type { Answer } from "./answer";
import { confront } from "./judge-refutation";

export type AnswerProblem =
  /** Nothing was answered. */
  | { readonly kind: "empty" }
  /** So many items are still without a partner. */
  | { readonly kind: "unmatched"; readonly count: number }
  /** A symbol has no value, or one outside the whole numbers from `least` to `most`. */
  | {
      readonly kind: "bad-value";
      readonly symbol: string;
      readonly least: number;
      readonly most: number;
    }
  /** No layer has such values: the reason is that of lib/nn, with its numbers. */
  | {
      readonly kind: "impossible";
      readonly code: ShapeErrorCode;
      readonly values: Readonly<Record<string, number | string>>;
    }
  /** What was typed can't be read. */
  | ReadProblem;

/** What stands in the way of judging an answer; null if nothing does. */
export function answerProblem(question: FixedQuestion, answer: Answer | null): AnswerProblem | null {
  if (answer === null || isBlank(answer)) return { kind: "empty" };
  if (question.kind === "match" && answer.kind === "match") {
    const count = question.items.filter(({ id }) => !answer.pairs[id]).length;
    return count === 0 ? null : { kind: "unmatched", count };
  }
  return question.kind === "refute" && answer.kind === "refute"
    ? valuesProblem(question, answer.values)
    : null;
}

function isBlank(answer: Answer): boolean {
  switch (answer.kind) {
    case "choices":
      return answer.choices.length === 0;
    case "text":
      return answer.text.trim() === "";
    case "predict":
      return answer.prediction === "";
    default:
      return false;
  }
}

function valuesProblem(
  question: RefuteQuestion,
  values: Readonly<Record<string, number>>,
): AnswerProblem | null {
  for (const { name, least, most } of question.symbols) {
    const value = values[name];
    if (value === undefined || !Number.isInteger(value) || value < least || value > most) {
      return { kind: "bad-value", symbol: name, least, most };
    }
  }
  const { actual } = confront(question, values);
  if (typeof actual === "number") return null;
  return { kind: "impossible", code: actual.code, values: { ...actual.values } };
}
