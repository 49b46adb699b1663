/** Several events as a text: one record in storage, or the whole of a file. */

import type { AnswerEvent } from "./answer-event";
import { checkEvent, isRecord } from "./check-event";

/** The version of events that is written; older ones are still read, newer ones are left alone. */
export const EVENTS_VERSION = 1;

/** Longest text that is read, in characters, and most events in it. */
export const MAX_BATCH_LENGTH = 10_000_000;
export const MAX_BATCH_EVENTS = 50_000;

/** Why a text isn't read, in a form that the screen explains. */
export type BatchProblem =
  | { readonly kind: "too-large"; readonly length: number; readonly most: number }
  | { readonly kind: "too-many"; readonly count: number; readonly most: number }
  /** Cut off, or no JSON at all. */
  | { readonly kind: "not-json" }
  /** JSON, but nothing of this course. */
  | { readonly kind: "not-ours" }
  /** Written by a later version of the course. */
  | { readonly kind: "newer-version"; readonly version: number }
  /** The event at `index`, from 0, has a field that is missing, wrong or unknown. */
  | { readonly kind: "broken-event"; readonly index: number; readonly field: string };

export type BatchReading =
  | {
      readonly ok: true;
      readonly events: readonly AnswerEvent[];
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly problem: BatchProblem };

/**
 * Reads events from a text that says what it is.
 * @param format - what the field "format" must say
 * @returns the events and the whole record, or the first problem
 */
export function readBatch(text: string, format: string): BatchReading {
  if (text.length > MAX_BATCH_LENGTH) {
    return failed({ kind: "too-large", length: text.length, most: MAX_BATCH_LENGTH });
  }
  const data = parsed(text);
  if (data === undefined) return failed({ kind: "not-json" });
  if (!isRecord(data) || data.format !== format || !Number.isInteger(data.version))
    return failed({ kind: "not-ours" });
  const version = Number(data.version);
  if (version > EVENTS_VERSION) return failed({ kind: "newer-version", version });
  if (version < 1 || !Array.isArray(data.events)) return failed({ kind: "not-ours" });
  return readEvents(data.events, data);
}

function readEvents(values: readonly unknown[], data: Readonly<Record<string, unknown>>): BatchReading {
  if (values.length > MAX_BATCH_EVENTS) {
    return failed({ kind: "too-many", count: values.length, most: MAX_BATCH_EVENTS });
  }
  const events: AnswerEvent[] = [];
  for (const [index, value] of values.entries()) {
    const checked = checkEvent(value);
    if ("field" in checked) return failed({ kind: "broken-event", index, field: checked.field });
    events.push(checked.event);
  }
  return { ok: true, events, data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(problem: BatchProblem): BatchReading {
  return { ok: false, problem };
}
