/** What a file of progress would add to what is here. */

import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { type BatchProblem, MAX_BATCH_LENGTH } from "@/lib/quiz/progress/event-batch";
import { mergeEvents } from "@/lib/quiz/progress/merge-events";
import {
  mergeSeen,
  type ProgressFile,
  readProgressFile,
  type SeenSlides,
} from "@/lib/quiz/progress/progress-file";

export interface ImportOffer {
  readonly file: ProgressFile;
  /** Answers that are not here yet. */
  readonly added: number;
  /** Answers that are here already. */
  readonly known: number;
  /** Answers under whose name something else is here; what is here stays. */
  readonly conflicting: number;
  /** Slides that were not seen here yet. */
  readonly slides: number;
}

export type ImportReading =
  | { readonly ok: true; readonly offer: ImportOffer }
  | { readonly ok: false; readonly problem: BatchProblem };

/** A sign takes four bytes at most: a larger file is too long without being read. */
const MAX_FILE_BYTES = 4 * MAX_BATCH_LENGTH;

/** The problem of a file that is too large to be worth reading; null otherwise. */
export function sizeProblem(bytes: number): BatchProblem | null {
  return bytes > MAX_FILE_BYTES ? { kind: "too-large", length: bytes, most: MAX_BATCH_LENGTH } : null;
}

/** Reads a file, and compares it with what is here. Nothing is changed by it. */
export function readImport(text: string, events: readonly AnswerEvent[], seen: SeenSlides): ImportReading {
  const reading = readProgressFile(text);
  if (!reading.ok) return reading;
  const { file } = reading;
  const merged = mergeEvents(events, file.events);
  return {
    ok: true,
    offer: {
      file,
      added: merged.added.length,
      known: merged.known,
      conflicting: merged.conflicting.length,
      slides: slideCount(mergeSeen(seen, file.seen)) - slideCount(seen),
    },
  };
}

/** A count in millions, for a number that would be long to read. */
export function inMillions(count: number): number {
  return count / 1e6;
}

/** Where a broken answer stands in its file, from 1. */
export function positionOf({ index }: { readonly index: number }): number {
  return index + 1;
}

/** How many slides were seen. */
function slideCount(seen: SeenSlides): number {
  return Object.values(seen).reduce((sum, slides) => sum + new Set(slides).size, 0);
}
