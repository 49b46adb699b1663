/** Which type of question, elsewhere, comes nearest to each kind of ours. */

import type { QuizLocale } from "@/lib/quiz/locale";
import type {
  ChoiceQuestion,
  ChoicesQuestion,
  Comparison,
  FixedQuestion,
  NumberQuestion,
  PointQuestion,
  RefuteQuestion,
  ShapeQuestion,
  TensorShape,
} from "@/lib/quiz/question";
import { formatShape } from "@/lib/quiz/reading/format-number";
import { unitWord } from "@/lib/quiz/reading/unit-words";
import type { ExportBody } from "./export-item";
import { type ExportLabels, fillLabel } from "./export-labels";
import { escapeHtml, paragraphs, richHtml, richPlain } from "./rich-html";

/** The body of a question, and what has to be added to its prompt. */
export interface Exported {
  readonly body: ExportBody;
  readonly more: string;
}

/** Null for what no other platform can ask: a demo to run, a cell to point at. */
export function exportBody(
  question: FixedQuestion,
  labels: ExportLabels,
  locale: QuizLocale,
): Exported | null {
  switch (question.kind) {
    case "choice":
    case "choices":
      return { body: multichoice(question), more: "" };
    case "number":
      return { body: numerical(question), more: unitSentence(question, labels, locale) };
    case "shape":
      return { body: shortAnswer(question), more: escapeHtml(labels.shapeForm) };
    case "order": {
      const pairs = question.items.map((item, index) => ({
        stem: richHtml(item.text),
        answer: String(index + 1),
      }));
      return { body: { type: "matching", pairs }, more: escapeHtml(labels.ranks) };
    }
    case "match":
      return { body: matching(question), more: "" };
    case "point":
      return pointing(question);
    case "refute":
      return {
        body: { type: "essay", graderInfo: richHtml(question.solution) },
        more: symbols(question, labels),
      };
    case "text": {
      const points = question.points.map((point) => `<li>${richHtml(point)}</li>`).join("");
      const graderInfo = `${paragraphs(richHtml(question.modelAnswer), escapeHtml(labels.expected))}<ul>${points}</ul>`;
      return { body: { type: "essay", graderInfo }, more: "" };
    }
    case "predict":
      return null;
  }
}

/** Of several right choices each is worth its share, and each wrong one takes as much away. */
function multichoice(question: ChoiceQuestion | ChoicesQuestion): ExportBody {
  const isSingle = question.kind === "choice";
  const share = percent(1 / question.choices.filter((choice) => choice.correct).length);
  const wrong = isSingle ? 0 : -share;
  return {
    type: "multichoice",
    isSingle,
    answers: question.choices.map((choice) => ({
      html: richHtml(choice.text),
      fraction: choice.correct ? share : wrong,
      feedback: richHtml(choice.feedback),
    })),
  };
}

/** A share in percent with five decimals, as Moodle's list of marks has it. @example percent(1 / 3) // 33.33333 */
function percent(share: number): number {
  return Number((100 * share).toFixed(5));
}

function numerical({ answer, right, errors, otherwise }: NumberQuestion): ExportBody {
  const tolerance = toleranceOf(answer.value, answer.comparison);
  return {
    type: "numerical",
    answers: [
      { value: answer.value, tolerance, fraction: 100, feedback: richHtml(right) },
      ...errors.map((error) => ({
        value: error.value,
        tolerance: toleranceOf(error.value, answer.comparison),
        fraction: 0,
        feedback: richHtml(error.feedback),
      })),
    ],
    otherwise: richHtml(otherwise),
  };
}

/** How far from a value one may be on both sides; a factor isn't the same on both, and the narrower side counts. */
function toleranceOf(value: number, comparison: Comparison): number {
  const tolerance = {
    equal: () => 0,
    within: (by: number) => by,
    "within-percent": (by: number) => (Math.abs(value) * by) / 100,
    "within-factor": (by: number) => Math.abs(value) * (1 - 1 / by),
  }[comparison.name](comparison.name === "equal" ? 0 : comparison.by);
  return Number(tolerance.toPrecision(12));
}

function unitSentence({ answer }: NumberQuestion, labels: ExportLabels, locale: QuizLocale): string {
  const unit = unitWord(answer.unit, 2, locale);
  return unit === "" ? "" : escapeHtml(fillLabel(labels.answerIn, { unit }));
}

function shortAnswer({ answer, right, errors, otherwise }: ShapeQuestion): ExportBody {
  return {
    type: "shortanswer",
    answers: [
      ...shapeSpellings(answer).map((text) => ({ text, fraction: 100, feedback: richHtml(right) })),
      ...errors.flatMap((error) =>
        shapeSpellings(error.shape).map((text) => ({
          text,
          fraction: 0,
          feedback: richHtml(error.feedback),
        })),
      ),
    ],
    otherwise: richHtml(otherwise),
  };
}

/** The ways in which a shape is likely to be typed where it is compared as text. */
function shapeSpellings(shape: TensorShape): readonly string[] {
  const sides = shape.map((side) => String(side ?? "None"));
  const [spaced, tight] = [sides.join(", "), sides.join(",")];
  const crosses = sides.length > 1 ? ["x", " x ", "×", " × "].map((cross) => sides.join(cross)) : [];
  return [
    ...new Set([formatShape(shape), `[${tight}]`, `(${spaced})`, `(${tight})`, spaced, tight, ...crosses]),
  ];
}

function matching({ items, targets, pairs }: Extract<FixedQuestion, { readonly kind: "match" }>): ExportBody {
  const textOf = new Map(targets.map((target) => [target.id, richPlain(target.text)]));
  const used = new Set(Object.values(pairs));
  return {
    type: "matching",
    pairs: [
      ...items.map((item) => ({ stem: richHtml(item.text), answer: textOf.get(pairs[item.id] ?? "") ?? "" })),
      ...targets.flatMap((target) =>
        used.has(target.id) ? [] : [{ stem: "", answer: textOf.get(target.id) ?? "" }],
      ),
    ],
  };
}

/** Kernels and layers become choices, drawn as matrices and shapes; a cell of a grid has nothing that it could become. */
function pointing(question: PointQuestion): Exported | null {
  const { figure, answer, errors, right, otherwise } = question;
  if (figure.kind === "grid") return null;
  const places =
    figure.kind === "kernels"
      ? figure.kernels.map(({ id, label, weights }) => ({
          id,
          html: `${richHtml(label)} ${matrix(weights)}`,
        }))
      : figure.layers.map(({ id, label, shape }) => ({
          id,
          html: `${richHtml(label)} (${escapeHtml(formatShape(shape))})`,
        }));
  const answers = places.map(({ id, html }) => {
    if (answer.includes(id)) return { html, fraction: 100, feedback: richHtml(right) };
    const error = errors.find((one) => one.places.includes(id));
    return { html, fraction: 0, feedback: richHtml(error?.feedback ?? otherwise) };
  });
  return { body: { type: "multichoice", isSingle: true, answers }, more: richHtml(figure.caption) };
}

function matrix(weights: readonly (readonly number[])[]): string {
  const rows = weights.map((row) => row.join(" &amp; ")).join(" \\\\ ");
  return `\\(\\begin{bmatrix} ${rows} \\end{bmatrix}\\)`;
}

function symbols({ symbols: all }: RefuteQuestion, labels: ExportLabels): string {
  const lines = all.map(({ name, meaning, least, most }) => {
    const line = fillLabel(escapeHtml(labels.symbol), {
      symbol: `\\(${name}\\)`,
      meaning: richHtml(meaning),
      least,
      most,
    });
    return `<li>${line}</li>`;
  });
  return `<ul>${lines.join("")}</ul>`;
}
