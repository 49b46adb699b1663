/** A selection of questions as a table: one line a question, commas between cells (RFC 4180), formulas in `\( \)`. */

import { errorsOf } from "@/lib/quiz/answering/judgement";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { FixedQuestion } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import type { ExportOptions } from "./export-selection";
import { richPlain } from "./rich-html";
import { rightAnswer } from "./right-answer";

/** The names of the columns, the same in every language. */
export const CSV_COLUMNS = [
  "id",
  "chapter",
  "slide",
  "topic",
  "difficulty",
  "kind",
  "seed",
  "prompt",
  "choices",
  "answer",
  "hints",
  "solution",
  "misconceptions",
] as const;

/** The table, with its column names in the first line. */
export function csvText(entries: readonly BankEntry[], options: ExportOptions): string {
  const rows = entries.map((entry) => row(entry, options));
  return [CSV_COLUMNS, ...rows].map((cells) => `${cells.map(escapeCsv).join(",")}\r\n`).join("");
}

function row(entry: BankEntry, { seed, locale, labels }: ExportOptions): readonly string[] {
  const question = drawQuestion(entry.question, seed, locale);
  const lines = (texts: readonly string[]) => texts.map((text) => richPlain(text)).join("\n");
  return [
    question.id,
    entry.chapter,
    question.slide ?? "",
    question.topic,
    String(question.difficulty),
    question.kind,
    entry.question.kind === "fresh" ? String(seed) : "",
    richPlain(question.prompt),
    lines("choices" in question ? question.choices.map((choice) => choice.text) : []),
    richPlain(rightAnswer(question, labels, locale)),
    lines(question.hints),
    richPlain(question.solution),
    [...new Set(misconceptions(question))].join(" "),
  ];
}

function misconceptions(question: FixedQuestion): readonly string[] {
  const chosen =
    "choices" in question ? question.choices.flatMap((choice) => choice.misconception ?? []) : [];
  return [...chosen, ...errorsOf(question).map((error) => error.misconception)];
}

/**
 * A cell, in quotes where its text needs them. One that a spreadsheet would take for a formula gets an apostrophe first.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function escapeCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
