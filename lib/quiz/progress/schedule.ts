/** When a question is worth asking again, by FSRS. */

import { type Card, createEmptyCard, fsrs, type Grade, Rating } from "ts-fsrs";
import { groupBy } from "@/lib/quiz/group-by";
import { type AnswerEvent, byTime, isConfidentAndWrong } from "./answer-event";

/** What is remembered of one question. */
export interface Memory {
  readonly question: string;
  /** When to ask again, in milliseconds since 1970 (UTC). */
  readonly dueAt: number;
  /** After so many days the chance to remember is 90 %. */
  readonly stabilityDays: number;
  /** How many answers counted, and how many of them were wrong after a right one. */
  readonly reviews: number;
  readonly lapses: number;
  /** The last answer was sure, and wrong: ask before all others. */
  readonly isUrgent: boolean;
}

/** An answer so soon after one that counted shows what was just read, not what is remembered: it doesn't count. */
const SAME_SITTING_MS = 8 * 3600 * 1000;

/** No steps within a day: a course is revised from day to day. No fuzz: every device gives the same dates. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/**
 * What is remembered of every question that was answered, by its id, replayed from its answers.
 * @see Ye, Su & Cao 2022, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling",
 * https://doi.org/10.1145/3534678.3539081
 */
export function memories(events: readonly AnswerEvent[]): ReadonlyMap<string, Memory> {
  const byQuestion = groupBy(events.toSorted(byTime), (event) => event.question);
  return new Map([...byQuestion].map(([question, answers]) => [question, memory(question, answers)]));
}

/** @param answers - in the order in which they happened, at least one */
function memory(question: string, answers: readonly AnswerEvent[]): Memory {
  let card: Card = createEmptyCard(answers[0]?.at ?? 0);
  let countedAt = Number.NEGATIVE_INFINITY;
  for (const answer of answers) {
    if (answer.at - countedAt < SAME_SITTING_MS) continue;
    card = scheduler.next(card, answer.at, gradeOf(answer)).card;
    countedAt = answer.at;
  }
  const last = answers.at(-1);
  const isUrgent = last !== undefined && isConfidentAndWrong(last);
  return {
    question,
    dueAt: isUrgent ? last.at : card.due.getTime(),
    stabilityDays: card.stability,
    reviews: card.reps,
    lapses: card.lapses,
    isUrgent,
  };
}

/** What an answer says of memory: wrong, with effort, well, or easily. */
function gradeOf({ score, hints, certainty }: AnswerEvent): Grade {
  if (score < 0.5) return Rating.Again;
  if (score < 1 || hints > 0 || certainty === "low") return Rating.Hard;
  return certainty === "high" ? Rating.Easy : Rating.Good;
}
