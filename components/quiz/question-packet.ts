import type { FixedQuestion, Question } from "@/lib/quiz/question";

/** A question as it travels to the browser: its data, and what was drawn of it while building. */
export interface QuestionPacket {
  /** As it is written: for a fresh one, what its next numbers are drawn from. */
  readonly source: Question;
  /** Ready to be asked, with the numbers of `seed`. */
  readonly asked: FixedQuestion;
  readonly seed: number;
  readonly chapter: string;
  /** Formulas as HTML, by their TeX. Those that aren't there are drawn in the browser. */
  readonly math: Readonly<Record<string, string>>;
  /** What its misconceptions are called, by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
}
