/** The wrong answers that a question foresees, as an instructor reads them: what is answered, and what is said of it. */

import { errorsOf } from "@/lib/quiz/answering/judgement";
import { type ExportLabels, fillLabel } from "@/lib/quiz/export/export-labels";
import { placeName } from "@/lib/quiz/export/right-answer";
import type { RichText } from "@/lib/quiz/inline-marks";
import type { QuizLocale } from "@/lib/quiz/locale";
import type { DemoLink, FixedQuestion, Item, Lesson, OutcomeRange } from "@/lib/quiz/question";
import { formatNumber, formatQuantity, formatShape } from "@/lib/quiz/reading/format-number";

/** Words for answers that no text of the question names; names in braces are filled in. */
export interface AnswerWords extends Pick<ExportLabels, "cell"> {
  /** "{first} before {second}" */
  readonly before: string;
  /** Values at which a wrong formula tells the truth. */
  readonly agreeing: string;
  /** "{least} or more", "less than {below}", "from {least} to less than {below}" */
  readonly atLeast: string;
  readonly below: string;
  readonly between: string;
}

export interface WrongAnswer {
  readonly answer: RichText;
  readonly feedback: RichText;
  readonly misconception: string;
  readonly link: DemoLink | null;
}

/** Every wrong answer that is foreseen one by one, in the order of the question. */
export function wrongAnswers(
  question: FixedQuestion,
  words: AnswerWords,
  locale: QuizLocale,
): readonly WrongAnswer[] {
  if (question.kind === "refute") return [wrong(words.agreeing, question.agrees)];
  if (question.kind === "predict" && question.asks.kind === "choice") {
    return question.asks.choices.map((choice) => wrong(choice.text, choice));
  }
  if ("choices" in question) {
    return question.choices.flatMap(({ text, feedback, misconception, link }) =>
      misconception === undefined ? [] : [wrong(text, { feedback, misconception, link })],
    );
  }
  const answers = errorTexts(question, words, locale);
  return errorsOf(question).map((error, index) => wrong(answers[index] ?? "", error));
}

function wrong(answer: RichText, { feedback, misconception, link }: Lesson): WrongAnswer {
  return { answer, feedback, misconception, link: link ?? null };
}

/** What each foreseen error answers, in the same order. */
function errorTexts(question: FixedQuestion, words: AnswerWords, locale: QuizLocale): readonly RichText[] {
  switch (question.kind) {
    case "number":
      return question.errors.map(({ value }) => formatQuantity(value, question.answer.unit, locale));
    case "shape":
      return question.errors.map(({ shape }) => `\`${formatShape(shape)}\``);
    case "order":
      return question.errors.map(({ before, after }) =>
        fillLabel(words.before, {
          first: textOf(question.items, before),
          second: textOf(question.items, after),
        }),
      );
    case "match":
      return question.errors.map(
        ({ item, target }) => `${textOf(question.items, item)} → ${textOf(question.targets, target)}`,
      );
    case "point":
      return question.errors.map(({ places }) =>
        places.map((place) => placeName(question, place, words)).join(" ; "),
      );
    case "predict":
      return question.asks.kind === "number"
        ? question.asks.errors.map((error) => rangeText(error, words, locale))
        : [];
    default:
      return [];
  }
}

function textOf(items: readonly Item[], id: string): RichText {
  return items.find((item) => item.id === id)?.text ?? id;
}

/** Outcomes in words; a range that holds one whole number is that number. */
function rangeText({ least, below }: OutcomeRange, words: AnswerWords, locale: QuizLocale): string {
  const write = (value: number | undefined) => (value === undefined ? "" : formatNumber(value, locale));
  const values = { least: write(least), below: write(below) };
  if (least === undefined) return fillLabel(words.below, values);
  if (below === undefined) return fillLabel(words.atLeast, values);
  return below - least === 1 && Number.isInteger(least) ? values.least : fillLabel(words.between, values);
}
