import type { RichText } from "@/lib/quiz/inline-marks";
import type { FixedQuestion } from "@/lib/quiz/question";
import type { AnswerProblem } from "./answer-problem";
import {
  type Attempt,
  type AttemptMode,
  canCheck,
  canHint,
  canRetry,
  canReveal,
  canSayCertainty,
  isAnswerable,
} from "./attempt";
import { feedbackOf, type Judgement, type SaidFeedback } from "./judgement";

/** What the screen shows of an attempt, and which buttons it has. */
export interface AttemptView {
  /** Null until judged; in an exam, until its end. */
  readonly verdict: Judgement["verdict"] | null;
  /** In [0, 1]; null as `verdict`. */
  readonly score: number | null;
  readonly feedback: readonly SaidFeedback[];
  /** Why there is nothing to judge, once asked to; null otherwise. */
  readonly problem: AnswerProblem | null;
  readonly hints: readonly RichText[];
  readonly canAnswer: boolean;
  readonly canCheck: boolean;
  readonly canRetry: boolean;
  readonly canReveal: boolean;
  /** Whether there is one more hint to be had. */
  readonly canHint: boolean;
  /** Whether the learner may still say how sure they are. */
  readonly canSayCertainty: boolean;
  /** The prediction is made: the demo is to be run. */
  readonly needsOutcome: boolean;
  /** The text is written: the model answer is shown, and the learner says how near it comes. */
  readonly needsGrade: boolean;
  readonly isSolutionShown: boolean;
  /** Sure, and wrong: what is most worth reading. */
  readonly isConfidentAndWrong: boolean;
}

/** What is to be seen and done in a state of an attempt. */
export function attemptView(question: FixedQuestion, mode: AttemptMode, attempt: Attempt): AttemptView {
  const { phase, judgement } = attempt;
  const isWaiting = phase === "waiting";
  return {
    verdict: judgement?.verdict ?? null,
    score: judgement?.score ?? null,
    feedback: judgement?.feedback.map((id) => feedbackOf(question, id)) ?? [],
    problem: phase === "unanswered" ? attempt.problem : null,
    hints: question.hints.slice(0, attempt.hintsShown),
    canAnswer: isAnswerable(attempt),
    canCheck: canCheck(mode, attempt),
    canRetry: canRetry(mode, attempt),
    canReveal: canReveal(question, mode, attempt),
    canHint: canHint(question, mode, attempt),
    canSayCertainty: canSayCertainty(mode, attempt),
    needsOutcome: isWaiting && question.kind === "predict",
    needsGrade: isWaiting && question.kind === "text",
    isSolutionShown: phase === "revealed",
    isConfidentAndWrong: attempt.certainty === "high" && judgement?.verdict === "wrong",
  };
}
