/** A session: questions one after the other, each judged at once. */

import type { Attempt } from "@/lib/quiz/answering/attempt";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { memories } from "@/lib/quiz/progress/schedule";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import type { RevisionItem } from "@/lib/quiz/selection/revision-session";

export interface SessionItem {
  readonly entry: BankEntry;
  /** Why it is asked; null where somebody else has chosen it. */
  readonly reason: RevisionItem["reason"] | null;
}

export interface Session {
  readonly items: readonly SessionItem[];
  readonly seed: number;
  /** Of the question being asked, from 0; the number of items once the session is over. */
  readonly position: number;
  /** What became of each question at its first answer, by its id; those passed over are not in it. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** "revealed": the solution was asked for without an answer. */
export type Outcome = "right" | "partly" | "wrong" | "revealed";

export type SessionAction =
  /** A question was judged, or its solution shown. */
  | { readonly type: "answered"; readonly question: string; readonly attempt: Attempt }
  | { readonly type: "next" };

/** A session that begins. */
export function newSession(items: readonly SessionItem[], seed: number): Session {
  return { items, seed, position: 0, outcomes: {} };
}

export function sessionReducer(session: Session, action: SessionAction): Session {
  if (action.type === "next") {
    return { ...session, position: Math.min(session.position + 1, session.items.length) };
  }
  if (Object.hasOwn(session.outcomes, action.question)) return session; // the first answer counts
  const outcome = action.attempt.judgement?.verdict ?? "revealed";
  return { ...session, outcomes: { ...session.outcomes, [action.question]: outcome } };
}

export interface SessionSummary {
  readonly right: number;
  readonly missed: readonly MissedQuestion[];
  readonly passed: number;
}

export interface MissedQuestion {
  readonly entry: BankEntry;
  readonly outcome: Exclude<Outcome, "right">;
  /** When it comes back, in milliseconds since 1970 (UTC). */
  readonly dueAt: number;
}

/** What came out of a session: what was missed comes back, the soonest first. @param events - the session's answers among them */
export function sessionSummary(session: Session, events: readonly AnswerEvent[]): SessionSummary {
  const known = memories(events);
  const outcomeOf = ({ entry }: SessionItem) => session.outcomes[entry.question.id];
  const missed = session.items.flatMap((item): readonly MissedQuestion[] => {
    const outcome = outcomeOf(item);
    const memory = known.get(item.entry.question.id);
    if (outcome === undefined || outcome === "right" || memory === undefined) return [];
    return [{ entry: item.entry, outcome, dueAt: memory.dueAt }];
  });
  return {
    right: session.items.filter((item) => outcomeOf(item) === "right").length,
    missed: missed.toSorted((one, other) => one.dueAt - other.dueAt),
    passed: session.items.filter((item) => outcomeOf(item) === undefined).length,
  };
}
