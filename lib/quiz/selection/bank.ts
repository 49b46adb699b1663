/** All questions of the course in one language, and how to look through them. */

import { askedKind, type FixedKind, type Question } from "@/lib/quiz/question";
import type { Topic } from "@/lib/quiz/topics";

export interface BankEntry {
  /** The chapter that the question belongs to. */
  readonly chapter: string;
  readonly question: Question;
}

/** What is looked for; each list that is left out lets everything through. */
export interface BankFilter {
  readonly chapters?: readonly string[] | undefined;
  readonly topics?: readonly Topic[] | undefined;
  readonly kinds?: readonly FixedKind[] | undefined;
  readonly difficulties?: readonly (1 | 2 | 3)[] | undefined;
  /** Only those that draw their numbers, or only those that don't. */
  readonly isFresh?: boolean | undefined;
}

/** The entries that a filter lets through, in the order of the bank. */
export function filterBank(bank: readonly BankEntry[], filter: BankFilter): readonly BankEntry[] {
  return bank.filter(
    ({ chapter, question }) =>
      admits(filter.chapters, chapter) &&
      admits(filter.topics, question.topic) &&
      admits(filter.kinds, askedKind(question)) &&
      admits(filter.difficulties, question.difficulty) &&
      (filter.isFresh === undefined || filter.isFresh === (question.kind === "fresh")),
  );
}

function admits<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.includes(value);
}
