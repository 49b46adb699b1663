import { readProgress } from "@/components/course/progress-store";
import { saveFile } from "@/components/ui/save-file";
import type { AnswerEvent } from "@/lib/quiz/progress/answer-event";
import { writeProgressFile } from "@/lib/quiz/progress/progress-file";

/** Saves every answer and the slides seen as a file. @param fileName - from the date, such as "2026-11-24" */
export function exportProgress(events: readonly AnswerEvent[], fileName: (date: string) => string): void {
  const now = Date.now();
  const text = writeProgressFile(events, readProgress().seen, now);
  saveFile(
    new Blob([text], { type: "application/json" }),
    fileName(new Date(now).toISOString().slice(0, 10)),
  );
}
