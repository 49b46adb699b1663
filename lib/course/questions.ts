import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Locale } from "./locales";

const id = z.string().regex(/^[a-z0-9-]+$/);

/** Text with formulas between `$` and code between backquotes. */
const richText = z.string().trim().min(1);

const choiceSchema = z.strictObject({
  text: richText,
  correct: z.boolean(),
  /** Why this choice is right, or which misconception it shows. */
  feedback: richText,
});

const choiceQuestionSchema = z.strictObject({
  id,
  /** The slide that it is about. */
  slide: id,
  kind: z.literal("choice"),
  prompt: richText,
  choices: z
    .array(choiceSchema)
    .min(2)
    .refine((choices) => choices.filter((choice) => choice.correct).length === 1, {
      error: "exactly one choice must be correct",
    })
    .refine((choices) => new Set(choices.map((choice) => choice.text)).size === choices.length, {
      error: "two choices have the same text",
    }),
  hint: richText.optional(),
  solution: richText,
});

const questionsSchema = z
  .array(z.discriminatedUnion("kind", [choiceQuestionSchema]))
  .refine((questions) => new Set(questions.map((question) => question.id)).size === questions.length, {
    error: "two questions have the same id",
  });

/** A question of a chapter, by `kind`; a "choice" has one right answer among a few. */
export type Question = z.infer<typeof questionsSchema>[number];

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
