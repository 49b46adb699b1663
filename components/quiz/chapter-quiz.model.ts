/** The questions at the end of a chapter: a few at a time, topics mixed, each with its own numbers. */

import { createDraw } from "@/lib/quiz/fresh/draw";
import type { Question } from "@/lib/quiz/question";
import { interleave } from "@/lib/quiz/selection/interleave";

/** One run through some questions. */
export interface Round {
  readonly questions: readonly Question[];
  /** Decides which questions come, and their numbers. */
  readonly seed: number;
  /** Position of the question that is asked, from 0; the number of questions once all were. */
  readonly position: number;
  /** Score of the first answer in [0, 1], by id; null where the solution was asked for without one. */
  readonly scores: Readonly<Record<string, number | null>>;
}

export type RoundAction =
  | { readonly type: "settled"; readonly score: number | null }
  | { readonly type: "next" };

/** A round over `count` of the questions at most, neighbours of different topics where that can be. */
export function startRound(questions: readonly Question[], count: number, seed: number): Round {
  const drawn = createDraw(seed).shuffled(questions).slice(0, count);
  return { questions: interleave(drawn, ({ topic }) => topic), seed, position: 0, scores: {} };
}

/** The first answer to a question counts; later ones are practice. */
export function roundReducer(round: Round, action: RoundAction): Round {
  const question = round.questions[round.position];
  if (!question) return round;
  if (action.type === "next") return { ...round, position: round.position + 1 };
  if (question.id in round.scores) return round;
  return { ...round, scores: { ...round.scores, [question.id]: action.score } };
}

export interface RoundResult {
  readonly right: number;
  readonly asked: number;
  /** Those whose first answer wasn't quite right, and those that were passed. */
  readonly toReview: readonly Question[];
}

/** What came of a round. */
export function roundResult({ questions, scores }: Round): RoundResult {
  const toReview = questions.filter(({ id }) => scores[id] !== 1);
  return { right: questions.length - toReview.length, asked: questions.length, toReview };
}
