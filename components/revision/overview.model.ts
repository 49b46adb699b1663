/** What the page says at first: what there is to do today, how far one has come, and what to do next. */

import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { masteryByTopic, misconceptionCounts, type TopicMastery } from "@/lib/quiz/progress/mastery";
import { memories } from "@/lib/quiz/progress/schedule";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { endOfDay } from "./days.model";

export interface Overview {
  /** Questions to answer again before today ends; those that were sure and wrong are among them. */
  readonly due: number;
  /** Questions whose last answer was sure, and wrong. */
  readonly urgent: number;
  /** Questions never answered. */
  readonly unseen: number;
  /** When the first question after today's comes back, in milliseconds since 1970 (UTC); null if none does. */
  readonly nextAt: number | null;
  readonly topics: readonly TopicMastery[];
  /** Misconceptions that showed most, the most telling first. */
  readonly ideas: readonly ShownIdea[];
  readonly advice: Advice;
}

export interface ShownIdea {
  readonly misconception: string;
  readonly times: number;
  readonly timesSure: number;
}

/** The one thing to do next. "rest": nothing is due, and nothing is new. */
export type Advice = "begin" | "reread" | "due" | "discover" | "rest";

/** Most misconceptions in sight. */
const MOST_IDEAS = 5;

/** @param now - in milliseconds since 1970 (UTC) */
export function overview(bank: readonly BankEntry[], events: readonly AnswerEvent[], now: number): Overview {
  const known = memories(events);
  const remembered = bank.flatMap(({ question }) => known.get(question.id) ?? []);
  const today = endOfDay(now);
  const due = remembered.filter(({ dueAt }) => dueAt <= today);
  const later = remembered.filter(({ dueAt }) => dueAt > today);
  const counts = {
    due: due.length,
    urgent: due.filter(({ isUrgent }) => isUrgent).length,
    unseen: bank.length - remembered.length,
  };
  return {
    ...counts,
    nextAt: later.length === 0 ? null : Math.min(...later.map(({ dueAt }) => dueAt)),
    topics: masteryByTopic(bank, events),
    ideas: misconceptionCounts(events).slice(0, MOST_IDEAS),
    advice: remembered.length === 0 ? "begin" : adviceFor(counts),
  };
}

function adviceFor({ due, urgent, unseen }: Pick<Overview, "due" | "urgent" | "unseen">): Advice {
  if (urgent > 0) return "reread";
  if (due > 0) return "due";
  return unseen > 0 ? "discover" : "rest";
}
