import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Question } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { courseChapters } from "./course";
import type { Locale } from "./locales";
import { questionsSchema } from "./question-schema";

/** Where the questions of a chapter lie, from the root of the repository. */
function questionsFile(locale: Locale, chapter: string): string {
  return path.posix.join("content", locale, "questions", `${chapter}.json`);
}

/**
 * Checks questions that come from a file.
 * @param file - its path, named in the error
 * @throws Error that begins with `file` and names the field
 */
export function parseQuestions(data: unknown, file: string): readonly Question[] {
  const parsed = questionsSchema.safeParse(data);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The questions of a chapter; none where it has no file. Build time only. @throws Error on a malformed file */
export function loadQuestions(locale: Locale, chapter: string): readonly Question[] {
  const file = questionsFile(locale, chapter);
  return existsSync(file) ? parseQuestions(JSON.parse(readFileSync(file, "utf8")), file) : [];
}

/** The questions of every chapter in the order of the course. Build time only. @throws Error on a malformed file */
export function loadQuestionBank(locale: Locale): readonly BankEntry[] {
  return courseChapters().flatMap(({ id }) =>
    loadQuestions(locale, id).map((question) => ({ chapter: id, question })),
  );
}
