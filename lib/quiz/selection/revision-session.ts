/** Which questions to ask somebody who revises now. */

import { createDraw } from "@/lib/quiz/fresh/draw";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { memories } from "@/lib/quiz/progress/schedule";
import type { BankEntry } from "./bank";
import { interleave } from "./interleave";

export interface RevisionItem {
  readonly entry: BankEntry;
  /** "urgent": the last answer was sure, and wrong. "due": about to be forgotten. "new": never answered. */
  readonly reason: "urgent" | "due" | "new";
}

export interface RevisionOptions {
  /** In milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Questions at most. */
  readonly count: number;
  /** Decides which new questions come. */
  readonly seed: number;
}

/** The session: first what was answered surely and wrongly, then what is due, longest first, then new ones; topics mixed. */
export function revisionSession(
  bank: readonly BankEntry[],
  events: readonly AnswerEvent[],
  { now, count, seed }: RevisionOptions,
): readonly RevisionItem[] {
  const known = memories(events);
  const memoryOf = (entry: BankEntry) => known.get(entry.question.id);
  const due = bank
    .flatMap((entry) => {
      const memory = memoryOf(entry);
      return memory && memory.dueAt <= now ? [{ entry, memory }] : [];
    })
    .toSorted((one, other) => one.memory.dueAt - other.memory.dueAt);
  const asked: readonly RevisionItem[] = [
    ...due.flatMap(({ entry, memory }) => (memory.isUrgent ? [{ entry, reason: "urgent" } as const] : [])),
    ...due.flatMap(({ entry, memory }) => (memory.isUrgent ? [] : [{ entry, reason: "due" } as const])),
    ...createDraw(seed)
      .shuffled(bank.filter((entry) => !memoryOf(entry)))
      .map((entry) => ({ entry, reason: "new" }) as const),
  ];
  return interleaveByReason(asked.slice(0, count));
}

function interleaveByReason(items: readonly RevisionItem[]): readonly RevisionItem[] {
  const urgent = items.filter(({ reason }) => reason === "urgent");
  const others = items.filter(({ reason }) => reason !== "urgent");
  const topicOf = ({ entry }: RevisionItem) => entry.question.topic;
  return [...interleave(urgent, topicOf), ...interleave(others, topicOf)];
}

/** When the next question is due, in milliseconds since 1970 (UTC); null while nothing was answered. */
export function nextDueAt(bank: readonly BankEntry[], events: readonly AnswerEvent[]): number | null {
  const known = memories(events);
  const dates = bank.flatMap(({ question }) => known.get(question.id)?.dueAt ?? []);
  return dates.length === 0 ? null : Math.min(...dates);
}
