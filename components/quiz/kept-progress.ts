/** The learner's answers on this device, one for the whole page: whoever adds to them, everyone who shows them follows. */

import type { Attempt } from "@/lib/quiz/answering/attempt";
import { type AnswerEvent, type AnsweringMode, answerEvent } from "@/lib/quiz/progress/answer-event";
import type { MergedEvents } from "@/lib/quiz/progress/merge-events";
import {
  openProgress,
  type ProgressStore,
  RECORD_PREFIX,
  type RecordStore,
} from "@/lib/quiz/progress/progress-store";
import type { FixedQuestion } from "@/lib/quiz/question";

/** What is known of the learner's answers at one moment. */
export interface KeptProgress {
  /** In the order in which they happened. */
  readonly events: readonly AnswerEvent[];
  /** Records on this device that can't be read; they are left where they are. */
  readonly problems: ReturnType<ProgressStore["problems"]>;
  /** Whether what is added stays: not where storage is blocked or full. */
  readonly isKept: boolean;
}

/** One attempt that has been judged or revealed. */
export interface KeptAttempt {
  readonly question: FixedQuestion;
  readonly attempt: Attempt;
  /** Seed of the set of questions. */
  readonly seed: number;
}

interface OpenProgress {
  readonly store: ProgressStore;
  state: KeptProgress;
}

let opened: OpenProgress | null = null;
const listeners = new Set<() => void>();

/** The answers kept, read from storage once, and again when another tab has changed them. */
export function readKeptProgress(): KeptProgress {
  return openOnce().state;
}

/** Calls `listener` when answers are added or erased, here or in another tab. */
export function subscribeKeptProgress(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith(RECORD_PREFIX)) return; // null: all of storage was cleared
    const { store, state } = openOnce();
    store.reload();
    changed(state.isKept);
  };
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onStorage);
  };
}

/** Keeps an attempt that has been judged or revealed. @returns whether storage has taken it */
export function keepAttempt(
  question: FixedQuestion,
  attempt: Attempt,
  seed: number,
  mode: AnsweringMode,
): boolean {
  return keepAttempts([{ question, attempt, seed }], mode);
}

/** Keeps several attempts that came to their end together. @returns whether storage has taken them */
export function keepAttempts(kept: readonly KeptAttempt[], mode: AnsweringMode): boolean {
  const at = Date.now();
  const events = kept.flatMap(
    ({ question, attempt, seed }) =>
      answerEvent(question, attempt, { id: crypto.randomUUID(), at, seed, mode }) ?? [],
  );
  return addEvents(events).isKept;
}

/** Adds answers to those that are kept: none is changed or lost. */
export function addEvents(events: readonly AnswerEvent[]): MergedEvents & { readonly isKept: boolean } {
  const result = openOnce().store.add(events);
  changed(result.isKept);
  return result;
}

/** Forgets every answer. @returns whether storage is empty now */
export function eraseKeptProgress(): boolean {
  const { store, state } = openOnce();
  const isEmpty = store.erase();
  changed(state.isKept);
  return isEmpty;
}

function openOnce(): OpenProgress {
  if (opened) return opened;
  const records = deviceRecords();
  const store = openProgress(records, () => crypto.randomUUID());
  opened = { store, state: stateOf(store, records !== null) };
  return opened;
}

function changed(isKept: boolean): void {
  const open = openOnce();
  open.state = stateOf(open.store, isKept);
  for (const listener of listeners) listener();
}

function stateOf(store: ProgressStore, isKept: boolean): KeptProgress {
  return { events: store.events(), problems: store.problems(), isKept };
}

/** The browser's storage; null where it is blocked. */
function deviceRecords(): RecordStore | null {
  try {
    const { localStorage } = window;
    return {
      keys: () => Object.keys(localStorage),
      read: (key) => localStorage.getItem(key),
      write: (key, text) => localStorage.setItem(key, text),
      remove: (key) => localStorage.removeItem(key),
    };
  } catch {
    return null;
  }
}
