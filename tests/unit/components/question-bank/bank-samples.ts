import { type BankRow, bankRow } from "@/components/question-bank/bank-facets.model";
import { loadQuestionBank } from "@/lib/course/questions";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { FixedQuestion } from "@/lib/quiz/question";

/** The course's own bank, in English. */
export const BANK = loadQuestionBank("en");

/** Its rows as the page makes them. */
export function rowsOf(seed: number): readonly BankRow[] {
  return BANK.map((entry) => bankRow(entry, drawQuestion(entry.question, seed, "en")));
}

/** A question of the course with the numbers of a seed. @throws Error if there is none of this kind */
export function questionOf<Kind extends FixedQuestion["kind"]>(kind: Kind, id?: string, seed = 42) {
  const found = rowsOf(seed)
    .map(({ drawn }) => drawn)
    .find((drawn) => drawn.kind === kind && (id === undefined || drawn.id === id));
  if (!found) throw new Error(`no question of kind "${kind}" ${id ?? ""}`);
  return found as Extract<FixedQuestion, { kind: Kind }>; // the line above has looked for it
}
