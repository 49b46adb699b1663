/** A selection as a quiz on paper and its key: the same numbers and letters on both, drawn from one seed. */

import type { ExportLabels } from "@/lib/quiz/export/export-labels";
import { rightAnswer } from "@/lib/quiz/export/right-answer";
import { type Figure, figurePlaces, type GridFigure } from "@/lib/quiz/figure";
import { shownTargets, withShuffledChoices } from "@/lib/quiz/fresh/arrangement";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { RichText } from "@/lib/quiz/inline-marks";
import type { QuizLocale } from "@/lib/quiz/locale";
import type { FixedQuestion, MatchQuestion, PointQuestion, PredictQuestion } from "@/lib/quiz/question";
import type { BankEntry } from "@/lib/quiz/selection/bank";

/** Every kind but a prediction, whose answer only the demo gives. */
export type PaperQuestion = Exclude<FixedQuestion, PredictQuestion>;

export interface Paper {
  readonly seed: number;
  /** In order, their choices in an order of the seed's. */
  readonly questions: readonly PaperQuestion[];
  /** Those that need a demo, which paper hasn't. */
  readonly leftOut: readonly PredictQuestion[];
}

/** What goes on paper of a selection. */
export function paperOf(entries: readonly BankEntry[], seed: number, locale: QuizLocale): Paper {
  const drawn = entries.map(({ question }) =>
    withShuffledChoices(drawQuestion(question, seed, locale), seed),
  );
  return {
    seed,
    questions: drawn.filter((question) => question.kind !== "predict"),
    leftOut: drawn.filter((question) => question.kind === "predict"),
  };
}

/** The right answer as it is read off the quiz: with the letters that stand there. */
export function paperAnswer(
  question: PaperQuestion,
  seed: number,
  labels: ExportLabels,
  locale: QuizLocale,
): RichText {
  switch (question.kind) {
    case "choice":
    case "choices":
      return question.choices
        .flatMap(({ correct, text }, index) => (correct ? [`${letter(index)}. ${text}`] : []))
        .join(" ; ");
    case "match":
      return question.items
        .map((item, index) => `${index + 1} → ${targetLetter(question, item.id, seed)}`)
        .join(" ; ");
    case "point":
      return pointAnswer(question, rightAnswer(question, labels, locale));
    default:
      return rightAnswer(question, labels, locale);
  }
}

/** @example letter(1) // "B" */
export function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function targetLetter(question: MatchQuestion, item: string, seed: number): string {
  return letter(shownTargets(question, seed).findIndex(({ id }) => id === question.pairs[item]));
}

/** The letters that the places of a layered figure get on paper; null where its own labels are letters already. */
export function placeLetters(figure: Exclude<Figure, GridFigure>): readonly string[] | null {
  const labels = (figure.kind === "network" ? figure.layers : figure.kernels).map(({ label }) => label);
  return labels.every((label) => label.length === 1) ? null : labels.map((_, index) => letter(index));
}

/** Cells have a row and a column, layers and kernels a letter. */
function pointAnswer({ figure, answer }: PointQuestion, named: RichText): RichText {
  const letters = figure.kind === "grid" ? null : placeLetters(figure);
  if (letters === null) return named;
  const right = answer.map((place) => letters[figurePlaces(figure).indexOf(place)]);
  return `${right.join(", ")} (${named})`;
}
