/**
 * Keeps answers on the device. Every addition is a record of its own under a new key, so that two tabs that answer at once
 * never overwrite each other; what storage refuses stays in memory until the page is closed.
 */

import type { AnswerEvent } from "./answer-event";
import { type BatchProblem, EVENTS_VERSION, readBatch } from "./event-batch";
import { type MergedEvents, mergeEvents } from "./merge-events";

/** Where records are kept: `localStorage` on the page, a map in a test. Each of these may throw. */
export interface RecordStore {
  keys(): readonly string[];
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
}

export interface ProgressStore {
  /** All events known, in the order in which they happened. */
  events(): readonly AnswerEvent[];
  /** Reads what is kept again, for what another tab has added or erased. Events that could not be kept stay. */
  reload(): void;
  /** Adds events, and says whether they are kept; those that could not be kept before are tried again. */
  add(events: readonly AnswerEvent[]): MergedEvents & { readonly isKept: boolean };
  /** Forgets everything, records that could not be read included. @returns whether storage is empty now */
  erase(): boolean;
  /** Records that can't be read; they are left where they are. */
  problems(): readonly { readonly key: string; readonly problem: BatchProblem }[];
}

const FORMAT = "quiz-events";
/** What the keys of all records begin with. */
export const RECORD_PREFIX = "course.quiz.";
/** As many records as this are put together into one when progress is opened. */
const MANY_RECORDS = 100;

/**
 * Opens what is kept.
 * @param store - null where the device has no storage at all
 * @param newId - gives a text never given before, on any device
 */
export function openProgress(store: RecordStore | null, newId: () => string): ProgressStore {
  let stored: readonly AnswerEvent[] = [];
  let unkept: readonly AnswerEvent[] = [];
  let problems: readonly { readonly key: string; readonly problem: BatchProblem }[] = [];
  const reload = () => {
    const records = readRecords(store);
    if (records === null) return;
    stored = mergeEvents(
      [],
      records.flatMap(({ reading }) => (reading.ok ? reading.events : [])),
    ).events;
    problems = records.flatMap(({ key, reading }) => (reading.ok ? [] : [{ key, problem: reading.problem }]));
    compact(store, records, newId);
  };
  const events = () => mergeEvents(stored, unkept).events;
  reload();
  return {
    events,
    reload,
    problems: () => problems,
    add(others) {
      const merged = mergeEvents(events(), others);
      const waiting = [...unkept, ...merged.added];
      const isKept = waiting.length === 0 || write(store, newId(), waiting);
      unkept = isKept ? [] : waiting;
      if (isKept) stored = merged.events;
      return { ...merged, isKept };
    },
    erase() {
      stored = [];
      unkept = [];
      problems = [];
      return removeAll(store);
    },
  };
}

interface StoredRecord {
  readonly key: string;
  readonly reading: ReturnType<typeof readBatch>;
}

/** Every record; null where storage can't be read. */
function readRecords(store: RecordStore | null): readonly StoredRecord[] | null {
  if (store === null) return [];
  return attempt(null, () =>
    ownKeys(store).flatMap((key) => {
      const text = store.read(key);
      return text === null ? [] : [{ key, reading: readBatch(text, FORMAT) }];
    }),
  );
}

function ownKeys(store: RecordStore): readonly string[] {
  return store.keys().filter((key) => key.startsWith(RECORD_PREFIX));
}

function write(store: RecordStore | null, id: string, events: readonly AnswerEvent[]): boolean {
  if (store === null) return false;
  return attempt(false, () => {
    store.write(RECORD_PREFIX + id, JSON.stringify({ format: FORMAT, version: EVENTS_VERSION, events }));
    return true;
  });
}

/** Puts many small records together: the new one is written before the old ones go, so that nothing is ever missing. */
function compact(store: RecordStore | null, records: readonly StoredRecord[], newId: () => string): void {
  const readable = records.filter(({ reading }) => reading.ok);
  if (store === null || readable.length < MANY_RECORDS) return;
  const events = readable.flatMap(({ reading }) => (reading.ok ? reading.events : []));
  if (!write(store, newId(), mergeEvents([], events).events)) return;
  attempt(null, () => {
    for (const { key } of readable) store.remove(key);
    return null;
  });
}

function removeAll(store: RecordStore | null): boolean {
  if (store === null) return false;
  return attempt(false, () => {
    for (const key of ownKeys(store)) store.remove(key);
    return true;
  });
}

/** What an access to storage gives, or `otherwise` where storage is blocked or full. */
function attempt<T>(otherwise: T, access: () => T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}
