/** One answer, as it is kept. Events are only ever added: everything else about a learner is derived from them. */

import type { Answer } from "@/lib/quiz/answering/answer";
import type { Attempt } from "@/lib/quiz/answering/attempt";
import type { Certainty } from "@/lib/quiz/answering/certainty";
import type { FixedQuestion } from "@/lib/quiz/question";

/** Where a question was answered. */
export const ANSWERING_MODES = ["practice", "revision", "exam"] as const;
export type AnsweringMode = (typeof ANSWERING_MODES)[number];

export interface AnswerEvent {
  /** Unique among all devices. */
  readonly id: string;
  /** When it was judged, in milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly question: string;
  /** Topic of the question at that time, a text since it may be one of a later version. */
  readonly topic: string;
  /** Seed of the set of questions, from which its numbers come again. */
  readonly seed: number;
  readonly mode: AnsweringMode;
  /** Null where the solution was asked for without an answer. */
  readonly answer: Answer | null;
  /** In [0, 1]; 0 without an answer. */
  readonly score: number;
  readonly certainty: Certainty | null;
  /** How many hints were read before. */
  readonly hints: number;
  /** Ids of the misconceptions that the answer showed. */
  readonly misconceptions: readonly string[];
}

/** What an attempt doesn't know of itself. */
export interface AnswerCircumstances {
  /** A new unique id. */
  readonly id: string;
  readonly at: number;
  readonly seed: number;
  readonly mode: AnsweringMode;
}

/** The event of an attempt that has just been judged, or whose solution was just asked for; null before that. */
export function answerEvent(
  question: FixedQuestion,
  attempt: Attempt,
  circumstances: AnswerCircumstances,
): AnswerEvent | null {
  const { judgement, phase, certainty, hintsShown } = attempt;
  if (judgement === null && phase !== "revealed") return null;
  return {
    ...circumstances,
    question: question.id,
    topic: question.topic,
    answer: judgement === null ? null : attempt.answer,
    score: judgement?.score ?? 0,
    certainty,
    hints: hintsShown,
    misconceptions: judgement?.misconceptions ?? [],
  };
}

/** Sure, and wrong: the most useful event there is. */
export function isConfidentAndWrong({ certainty, score }: AnswerEvent): boolean {
  return certainty === "high" && score === 0;
}

/** The order in which events happened; those of one moment by their ids, so that every device agrees. */
export function byTime(one: AnswerEvent, other: AnswerEvent): number {
  return one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));
}
