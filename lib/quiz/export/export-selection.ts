/** A selection of questions for a learning platform, their fresh numbers drawn from one seed. */

import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { QuizLocale } from "@/lib/quiz/locale";
import type { BankEntry } from "@/lib/quiz/selection/bank";
import { exportBody } from "./export-body";
import type { ExportItem, ExportNote } from "./export-item";
import type { ExportLabels } from "./export-labels";
import { paragraphs, richHtml } from "./rich-html";

export interface ExportOptions {
  readonly seed: number;
  readonly locale: QuizLocale;
  readonly labels: ExportLabels;
}

/** The items of an export in the order of the selection, and what happened to those that have no type of their own. */
export function exportItems(
  entries: readonly BankEntry[],
  options: ExportOptions,
): { readonly items: readonly ExportItem[]; readonly notes: readonly ExportNote[] } {
  const items: ExportItem[] = [];
  const notes: ExportNote[] = [];
  for (const entry of entries) {
    const question = drawQuestion(entry.question, options.seed, options.locale);
    const exported = exportBody(question, options.labels, options.locale);
    if (exported === null) {
      notes.push({ kind: "left-out", question: question.id, from: question.kind });
      continue;
    }
    if (question.kind === "point" || question.kind === "refute") {
      notes.push({ kind: "changed", question: question.id, from: question.kind, to: exported.body.type });
    }
    items.push({
      name: nameOf(entry, options.seed),
      tags: [entry.chapter, question.topic, `difficulty-${question.difficulty}`],
      prompt: paragraphs(richHtml(question.prompt), exported.more),
      solution: paragraphs(richHtml(question.solution)),
      hints: question.hints.map((hint) => paragraphs(richHtml(hint))),
      body: exported.body,
    });
  }
  return { items, notes };
}

/** The id, and the seed where it decides the numbers, so that sets of several seeds can lie side by side. */
function nameOf({ question }: BankEntry, seed: number): string {
  return question.kind === "fresh" ? `${question.id} ${seed}` : question.id;
}
