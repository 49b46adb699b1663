/** A session as a text, so that a page that is loaded again goes on with it. What is read is checked: anybody may have written it. */

import { isRecord } from "@/lib/quiz/progress/check-event";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { parsedJson } from "./parsed-json.model";
import type { Outcome, Session, SessionItem } from "./session.model";

const FORMAT = "revision-session";
const VERSION = 1;
/** Most questions that are read back. */
const MOST_ITEMS = 100;

const REASONS: readonly SessionItem["reason"][] = ["urgent", "due", "new", null];
const OUTCOMES: readonly Outcome[] = ["right", "partly", "wrong", "revealed"];

export interface SessionDraft {
  /** The query of the page's address that the session belongs to. */
  readonly query: string;
  readonly session: Session;
}

/** The text of a session. */
export function writeSessionDraft({ query, session }: SessionDraft): string {
  const items = session.items.map(({ entry, reason }) => ({ question: entry.question.id, reason }));
  return JSON.stringify({ format: FORMAT, version: VERSION, query, ...session, items });
}

/** The session under way that a text holds; null if it is none, if it is over, or if one of its questions is gone. */
export function readSessionDraft(text: string | null, bank: readonly BankEntry[]): SessionDraft | null {
  const data = parsedJson(text);
  if (!isRecord(data) || data.format !== FORMAT || data.version !== VERSION) return null;
  const { seed, query, items, outcomes } = data;
  const position = Number.isSafeInteger(data.position) ? Number(data.position) : -1;
  if (!Number.isSafeInteger(seed) || typeof query !== "string" || !isRecord(outcomes)) return null;
  if (!Array.isArray(items) || items.length > MOST_ITEMS) return null;
  const restored = items.flatMap((item) => readItem(item, bank) ?? []);
  if (restored.length < items.length || position < 0 || position >= items.length) return null;
  return {
    query,
    session: { items: restored, seed: Number(seed), position, outcomes: readOutcomes(outcomes, restored) },
  };
}

function readItem(value: unknown, bank: readonly BankEntry[]): SessionItem | null {
  if (!isRecord(value)) return null;
  const entry = bank.find(({ question }) => question.id === value.question);
  const reason = REASONS.find((one) => one === value.reason);
  return entry && reason !== undefined ? { entry, reason } : null;
}

function readOutcomes(
  values: Readonly<Record<string, unknown>>,
  items: readonly SessionItem[],
): Session["outcomes"] {
  return Object.fromEntries(
    items.flatMap(({ entry: { question } }) => {
      const outcome = OUTCOMES.find(
        (one) => Object.hasOwn(values, question.id) && one === values[question.id],
      );
      return outcome ? [[question.id, outcome]] : [];
    }),
  );
}
