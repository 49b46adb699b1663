/** Progress as a file that a learner takes to another device. */

import { groupBy } from "@/lib/quiz/group-by";
import type { AnswerEvent } from "./answer-event";
import { isRecord } from "./check-event";
import { type BatchProblem, EVENTS_VERSION, readBatch } from "./event-batch";

const FORMAT = "networks-that-see-and-draw/progress";

/** Ids of the slides seen, by chapter. */
export type SeenSlides = Readonly<Record<string, readonly string[]>>;

export interface ProgressFile {
  readonly events: readonly AnswerEvent[];
  readonly seen: SeenSlides;
  /** When it was written, in milliseconds since 1970 (UTC); null where the file doesn't say. */
  readonly writtenAt: number | null;
}

/** The text of a file with everything that is kept. @param at - now, in milliseconds since 1970 (UTC) */
export function writeProgressFile(events: readonly AnswerEvent[], seen: SeenSlides, at: number): string {
  const file = {
    format: FORMAT,
    version: EVENTS_VERSION,
    writtenAt: new Date(at).toISOString(),
    seen,
    events,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What a file holds, or why it isn't taken. Nothing is changed by reading; add its events by `mergeEvents`. */
export function readProgressFile(
  text: string,
):
  | { readonly ok: true; readonly file: ProgressFile }
  | { readonly ok: false; readonly problem: BatchProblem } {
  const reading = readBatch(text, FORMAT);
  if (!reading.ok) return reading;
  const { seen, writtenAt } = reading.data;
  if (!isSeen(seen)) return { ok: false, problem: { kind: "not-ours" } };
  const written = typeof writtenAt === "string" ? Date.parse(writtenAt) : Number.NaN;
  return {
    ok: true,
    file: { events: reading.events, seen, writtenAt: Number.isNaN(written) ? null : written },
  };
}

/** Slides seen on either device. */
export function mergeSeen(one: SeenSlides, other: SeenSlides): SeenSlides {
  const both = groupBy([...Object.entries(one), ...Object.entries(other)], ([chapter]) => chapter);
  return Object.fromEntries(
    [...both].map(([chapter, parts]) => [chapter, [...new Set(parts.flatMap(([, slides]) => slides))]]),
  );
}

function isSeen(value: unknown): value is SeenSlides {
  return (
    isRecord(value) &&
    Object.values(value).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === "string"))
  );
}
