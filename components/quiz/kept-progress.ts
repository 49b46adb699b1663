import type { Attempt } from "@/lib/quiz/answering/attempt";
import { type AnswerEvent, answerEvent } from "@/lib/quiz/progress/answer-event";
import { openProgress, type ProgressStore, type RecordStore } from "@/lib/quiz/progress/progress-store";
import type { FixedQuestion } from "@/lib/quiz/question";

let progress: ProgressStore | null = null;

/** Keeps an attempt that has been judged or revealed. @returns whether storage has taken it */
export function keepAttempt(
  question: FixedQuestion,
  attempt: Attempt,
  seed: number,
  mode: AnswerEvent["mode"],
): boolean {
  const circumstances = { id: crypto.randomUUID(), at: Date.now(), seed, mode };
  const event = answerEvent(question, attempt, circumstances);
  if (event === null) return true;
  progress ??= openProgress(deviceRecords(), () => crypto.randomUUID());
  return progress.add([event]).isKept;
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
