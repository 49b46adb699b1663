import type { Question } from "@/lib/quiz/question";

/** The questions at the end of a chapter, as they travel to the browser. */
export interface ChapterQuestionSet {
  readonly questions: readonly Question[];
  /** What their misconceptions are called, by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** Fetches the questions of a chapter. Rejects where they can't be had. */
export async function loadChapterQuestions(locale: string, chapter: string): Promise<ChapterQuestionSet> {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  const response = await fetch(`${base}/${locale}/${chapter}/questions.json`);
  if (!response.ok) throw new Error(`questions of ${chapter}: ${response.status}`);
  return response.json();
}
