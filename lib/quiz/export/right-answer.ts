import type { QuizLocale } from "@/lib/quiz/locale";
import type { FixedQuestion, PointQuestion } from "@/lib/quiz/question";
import { formatQuantity, formatShape } from "@/lib/quiz/reading/format-number";
import { type ExportLabels, fillLabel } from "./export-labels";

/** The right answer in a line of rich text, for the key of a paper quiz and for a table. */
export function rightAnswer(question: FixedQuestion, labels: ExportLabels, locale: QuizLocale): string {
  switch (question.kind) {
    case "choice":
    case "choices":
      return question.choices.flatMap((choice) => (choice.correct ? choice.text : [])).join(" ; ");
    case "number":
      return formatQuantity(question.answer.value, question.answer.unit, locale);
    case "shape":
      return `\`${formatShape(question.answer)}\``;
    case "order":
      return question.items.map((item, index) => `${index + 1}. ${item.text}`).join(" ");
    case "match":
      return question.items
        .map((item) => {
          const target = question.targets.find(({ id }) => id === question.pairs[item.id]);
          return `${item.text} → ${target?.text ?? ""}`;
        })
        .join(" ; ");
    case "point":
      return question.answer.map((place) => placeName(question, place, labels)).join(" ; ");
    case "predict":
      return labels.demoAnswer;
    case "refute":
      return labels.anyCounterExample;
    case "text":
      return question.modelAnswer;
  }
}

/** What a place of a figure is called. */
export function placeName(
  { figure }: PointQuestion,
  place: string,
  labels: Pick<ExportLabels, "cell">,
): string {
  if (figure.kind === "grid") {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return fillLabel(labels.cell, { row: row + 1, column: column + 1 });
  }
  const named: readonly { readonly id: string; readonly label: string }[] =
    figure.kind === "network" ? figure.layers : figure.kernels;
  return named.find(({ id }) => id === place)?.label ?? place;
}
