/** How far a learner has come, topic by topic. */

import { groupBy } from "@/lib/quiz/group-by";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { TOPICS, type Topic } from "@/lib/quiz/topics";
import { type AnswerEvent, byTime, isConfidentAndWrong } from "./answer-event";

export interface TopicMastery {
  readonly topic: Topic;
  /** In [0, 1]: mean over the questions of the topic, those not answered yet counting 0. */
  readonly mastery: number;
  readonly answered: number;
  readonly total: number;
}

/** Weights of the last answers to a question, the newest first. */
const WEIGHTS = [3, 2, 1];

/** Mastery of each topic that the bank has questions on, in the order of the topics. Answers to questions that are gone don't count. */
export function masteryByTopic(
  bank: readonly BankEntry[],
  events: readonly AnswerEvent[],
): readonly TopicMastery[] {
  const answers = groupBy(events.toSorted(byTime).toReversed(), (event) => event.question);
  return TOPICS.flatMap((topic) => {
    const questions = bank.filter(({ question }) => question.topic === topic);
    if (questions.length === 0) return [];
    const strengths = questions.flatMap(({ question }) => {
      const own = answers.get(question.id);
      return own ? [strength(own)] : [];
    });
    const sum = strengths.reduce((total, one) => total + one, 0);
    return [{ topic, mastery: sum / questions.length, answered: strengths.length, total: questions.length }];
  });
}

/** Weighted mean of the last scores, the newest counting most. @param answers - the newest first, at least one */
function strength(answers: readonly AnswerEvent[]): number {
  const last = WEIGHTS.flatMap((weight, index) => {
    const answer = answers[index];
    return answer ? [{ weight, score: answer.score }] : [];
  });
  const weights = last.reduce((sum, { weight }) => sum + weight, 0);
  return last.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
}

export interface MisconceptionCount {
  readonly misconception: string;
  /** How many answers showed it. */
  readonly times: number;
  /** How many of those were sure. */
  readonly timesSure: number;
  /** When it last showed, in milliseconds since 1970 (UTC). */
  readonly lastAt: number;
}

/** The misconceptions that answers showed: first those one was sure of, then the most frequent, then the latest. */
export function misconceptionCounts(events: readonly AnswerEvent[]): readonly MisconceptionCount[] {
  const shown = events.flatMap((event) =>
    event.misconceptions.map((misconception) => ({ misconception, event })),
  );
  const groups = groupBy(shown, ({ misconception }) => misconception);
  return [...groups]
    .map(([misconception, all]) => ({
      misconception,
      times: all.length,
      timesSure: all.filter(({ event }) => isConfidentAndWrong(event)).length,
      lastAt: Math.max(...all.map(({ event }) => event.at)),
    }))
    .toSorted((a, b) => b.timesSure - a.timesSure || b.times - a.times || b.lastAt - a.lastAt);
}
