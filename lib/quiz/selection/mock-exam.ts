/** A mock exam: a balanced choice of questions, and its result by topic. */

import type { Attempt } from "@/lib/quiz/answering/attempt";
import { certaintyMark } from "@/lib/quiz/answering/certainty";
import { createDraw } from "@/lib/quiz/fresh/draw";
import { groupBy } from "@/lib/quiz/group-by";
import { askedKind } from "@/lib/quiz/question";
import { TOPICS, type Topic } from "@/lib/quiz/topics";
import type { BankEntry } from "./bank";
import { interleave } from "./interleave";

/** Whether a question can be part of an exam: not one that needs a demo run, or its author's own grade. */
export function isExaminable({ question }: BankEntry): boolean {
  const kind = askedKind(question);
  return kind !== "predict" && kind !== "text";
}

/**
 * So many questions, shared out among the topics of the bank as evenly as they go, topics mixed.
 * @returns `count` of them, or all that can be examined if there are fewer
 */
export function mockExam(
  bank: readonly BankEntry[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly BankEntry[] {
  const draw = createDraw(seed);
  const topicOf = ({ question }: BankEntry) => question.topic;
  const byTopic = groupBy(draw.shuffled(bank.filter(isExaminable)), topicOf);
  const piles = draw.shuffled([...byTopic.values()]);
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  const rounds = Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile[round] ?? []));
  return interleave(rounds.flat().slice(0, Math.max(0, count)), topicOf);
}

/** One question of an exam, and what was made of it. */
export interface ExamPart {
  readonly topic: Topic;
  readonly attempt: Attempt;
}

export interface ExamScore {
  /** Sum of the scores. */
  readonly points: number;
  readonly questions: number;
  readonly unanswered: number;
  /** Sure, and wrong. */
  readonly confidentAndWrong: number;
}

export interface ExamResult extends ExamScore {
  /** In the order of the topics; those that were not asked about are left out. */
  readonly topics: readonly (ExamScore & { readonly topic: Topic })[];
  /** Sum of the marks by certainty over the answers that came with one; null if none did. @see certaintyMark */
  readonly certaintyMarks: number | null;
}

/** The result of an exam that is over. */
export function examResult(parts: readonly ExamPart[]): ExamResult {
  const byTopic = groupBy(parts, ({ topic }) => topic);
  const marks = parts.flatMap(({ attempt: { certainty, judgement } }) =>
    certainty && judgement ? [certaintyMark(certainty, judgement.score)] : [],
  );
  return {
    ...scoreOf(parts),
    topics: TOPICS.flatMap((topic) => {
      const own = byTopic.get(topic);
      return own ? [{ topic, ...scoreOf(own) }] : [];
    }),
    certaintyMarks: marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0),
  };
}

function scoreOf(parts: readonly ExamPart[]): ExamScore {
  const count = (isSo: (attempt: Attempt) => boolean) => parts.filter(({ attempt }) => isSo(attempt)).length;
  return {
    points: parts.reduce((sum, { attempt }) => sum + (attempt.judgement?.score ?? 0), 0),
    questions: parts.length,
    unanswered: count(({ judgement }) => judgement === null),
    confidentAndWrong: count(
      ({ certainty, judgement }) => certainty === "high" && judgement?.verdict === "wrong",
    ),
  };
}
