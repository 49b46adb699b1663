import type { Answer } from "@/lib/quiz/answering/answer";
import type { AnswerProblem } from "@/lib/quiz/answering/answer-problem";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedKind, FixedQuestion } from "@/lib/quiz/question";

/** What the part of a question that takes the answer is given; it lies in a fieldset that is disabled at the end. */
export interface AnswerProps<Kind extends FixedKind = FixedKind> {
  readonly question: Extract<FixedQuestion, { kind: Kind }>;
  readonly answer: Extract<Answer, { kind: Kind }> | null;
  readonly view: AttemptView;
  /** Seed of the order in which things are shown. */
  readonly seed: number;
  /** Id of the element that says what is wrong with the answer; it is there only when something is. */
  readonly problemId: string | undefined;
  readonly onAnswer: (answer: Answer) => void;
  /** What is in the field is no answer. */
  readonly onUnreadable: (problem: AnswerProblem) => void;
}
