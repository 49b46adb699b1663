/** One learner at one question: from the first look to the solution. A pure reducer; the screen shows `attemptView`. */

import type { FixedQuestion } from "@/lib/quiz/question";
import type { Answer, OwnGrade } from "./answer";
import { type AnswerProblem, answerProblem } from "./answer-problem";
import type { Certainty } from "./certainty";
import { judge } from "./judge";
import type { Judgement } from "./judgement";

/**
 * "practice": check, read why, try again. "presenting": the instructor reveals, whenever the room is ready.
 * "exam": answers may change until the end, and nothing is said before it.
 */
export type AttemptMode = "practice" | "presenting" | "exam";

export interface Attempt {
  /**
   * "unanswered": asked to check what can't be judged yet, for the reason in `problem`. "waiting": the answer is
   * given, and the demo has to run, or the learner to grade the text. "checked": judged. "revealed": the solution is shown.
   */
  readonly phase: "open" | "unanswered" | "waiting" | "checked" | "revealed";
  readonly answer: Answer | null;
  readonly problem: AnswerProblem | null;
  /** How many hints are shown, from the first. */
  readonly hintsShown: number;
  readonly certainty: Certainty | null;
  readonly judgement: Judgement | null;
  /** How many answers have been judged so far. */
  readonly tries: number;
}

export type AttemptAction =
  | { readonly type: "answer"; readonly answer: Answer }
  /** What is in the field is no answer. */
  | { readonly type: "unreadable"; readonly problem: AnswerProblem }
  | { readonly type: "certainty"; readonly certainty: Certainty }
  /** What the demo gave, for a prediction that waits for it. */
  | { readonly type: "outcome"; readonly value: number }
  /** How near the learner's text comes to the model answer. */
  | { readonly type: "grade"; readonly grade: OwnGrade }
  | { readonly type: "check" | "retry" | "reveal" | "hint" }
  /** The exam is over. */
  | { readonly type: "finish" };

export const NEW_ATTEMPT: Attempt = {
  phase: "open",
  answer: null,
  problem: null,
  hintsShown: 0,
  certainty: null,
  judgement: null,
  tries: 0,
};

/** Which question is being asked, and how. */
interface Setting {
  readonly question: FixedQuestion;
  readonly mode: AttemptMode;
}

/** The reducer of one question in one mode. What makes no sense in a state changes nothing. */
export function attemptReducer(question: FixedQuestion, mode: AttemptMode) {
  return (attempt: Attempt, action: AttemptAction): Attempt =>
    next({ question, mode }, attempt, action) ?? attempt;
}

/** The state after an action; null where the action makes no sense. */
function next(setting: Setting, attempt: Attempt, action: AttemptAction): Attempt | null {
  switch (action.type) {
    case "answer":
      return drafted(attempt, action.answer, null);
    case "unreadable":
      return drafted(attempt, null, action.problem);
    case "certainty":
      return withCertainty(setting, attempt, action.certainty);
    case "check":
      return checked(setting, attempt);
    case "outcome":
      return withOutcome(setting, attempt, action.value);
    case "grade":
      return withGrade(setting, attempt, action.grade);
    case "retry":
      return retried(setting, attempt);
    case "hint":
      return withHint(setting, attempt);
    case "reveal":
      return canReveal(setting.question, setting.mode, attempt) ? revealed(setting, attempt) : null;
    case "finish":
      return setting.mode === "exam" ? revealed(setting, attempt) : null;
  }
}

/** Whether the answer can still change: not once it waits for its outcome or the solution is shown. */
export function isAnswerable({ phase }: Attempt): boolean {
  return phase !== "waiting" && phase !== "revealed";
}

/** Whether an answer can be checked: in practice, before it is. (An instructor reveals, and an exam ends.) */
export function canCheck(mode: AttemptMode, { phase }: Attempt): boolean {
  return mode === "practice" && (phase === "open" || phase === "unanswered");
}

/** Whether the learner may say how sure they are: before the answer is judged, and never for a whole room. */
export function canSayCertainty(mode: AttemptMode, attempt: Attempt): boolean {
  return mode !== "presenting" && attempt.judgement === null && isAnswerable(attempt);
}

/** Whether there is another try: once the solution is shown, or after an answer that wasn't quite right; never in an exam. */
export function canRetry(mode: AttemptMode, { phase, judgement }: Attempt): boolean {
  if (mode === "exam") return false;
  return phase === "revealed" || (phase === "checked" && judgement?.verdict !== "right");
}

/** Whether one more hint can be had. */
export function canHint(question: FixedQuestion, mode: AttemptMode, attempt: Attempt): boolean {
  return mode !== "exam" && attempt.phase !== "revealed" && attempt.hintsShown < question.hints.length;
}

/**
 * Whether the solution can be shown: at any time when presenting; in practice once an answer was judged, or once every
 * hint has been read (there is at least one).
 */
export function canReveal(question: FixedQuestion, mode: AttemptMode, attempt: Attempt): boolean {
  if (attempt.phase === "revealed" || mode === "exam") return false;
  if (mode === "presenting" || attempt.phase === "checked") return true;
  return question.hints.length > 0 && attempt.hintsShown === question.hints.length;
}

function drafted(attempt: Attempt, answer: Answer | null, problem: AnswerProblem | null): Attempt | null {
  if (!isAnswerable(attempt)) return null;
  return { ...attempt, answer, problem, phase: "open", judgement: null };
}

function withCertainty({ mode }: Setting, attempt: Attempt, certainty: Certainty): Attempt | null {
  return canSayCertainty(mode, attempt) ? { ...attempt, certainty } : null;
}

function withHint({ question, mode }: Setting, attempt: Attempt): Attempt | null {
  return canHint(question, mode, attempt) ? { ...attempt, hintsShown: attempt.hintsShown + 1 } : null;
}

function checked({ question, mode }: Setting, attempt: Attempt): Attempt | null {
  if (!canCheck(mode, attempt)) return null;
  const problem = attempt.problem ?? answerProblem(question, attempt.answer);
  if (problem || attempt.answer === null) return { ...attempt, phase: "unanswered", problem };
  return judged(question, attempt, attempt.answer);
}

/** The answer judged, or waiting for what it takes to judge it. */
function judged(question: FixedQuestion, attempt: Attempt, answer: Answer): Attempt {
  const judgement = judge(question, answer);
  if (judgement === null) return { ...attempt, answer, phase: "waiting" };
  return { ...attempt, answer, judgement, phase: "checked", tries: attempt.tries + 1 };
}

/** When presenting, the demo runs before the answer is revealed, and the outcome is kept until then. */
function withOutcome({ question, mode }: Setting, attempt: Attempt, outcome: number): Attempt | null {
  if (attempt.answer?.kind !== "predict") return null;
  const answer: Answer = { ...attempt.answer, outcome };
  if (attempt.phase === "waiting") return judged(question, attempt, answer);
  return mode === "presenting" ? drafted(attempt, answer, null) : null;
}

function withGrade({ question }: Setting, attempt: Attempt, grade: OwnGrade): Attempt | null {
  if (attempt.phase !== "waiting" || attempt.answer?.kind !== "text") return null;
  return judged(question, attempt, { ...attempt.answer, grade });
}

function retried({ mode }: Setting, attempt: Attempt): Attempt | null {
  if (!canRetry(mode, attempt)) return null;
  return { ...NEW_ATTEMPT, hintsShown: attempt.hintsShown, tries: attempt.tries };
}

/** The solution shown; an answer that was given and can be judged is judged first. */
function revealed({ question }: Setting, attempt: Attempt): Attempt {
  if (attempt.judgement !== null || attempt.phase === "revealed") return { ...attempt, phase: "revealed" };
  const isReady = attempt.problem === null && answerProblem(question, attempt.answer) === null;
  const judgement = attempt.answer !== null && isReady ? judge(question, attempt.answer) : null;
  return { ...attempt, judgement, phase: "revealed", tries: attempt.tries + Number(judgement !== null) };
}
