/** Makes a question with fresh numbers ready to be asked. */

import type { RichText } from "@/lib/quiz/inline-marks";
import type { QuizLocale } from "@/lib/quiz/locale";
import type {
  Choice,
  FixedQuestion,
  FreshQuestion,
  Lesson,
  Question,
  QuestionBase,
  TensorShape,
} from "@/lib/quiz/question";
import { formatQuantity, formatShape } from "@/lib/quiz/reading/format-number";
import { UNITS } from "@/lib/quiz/units";
import { createDraw, type Draw, seedFor } from "./draw";
import { fillLink, fillText } from "./fill-text";
import type { Drawing, DrawnValue, DrawnValues, Template } from "./template";
import { TEMPLATES } from "./templates/all";

/** Wrong choices beside the right one, at most. */
const MOST_WRONG = 3;

/** Draws after which one whose misconceptions lead to the same numbers is taken as it is. */
const MOST_DRAWS = 100;

/**
 * The question to ask: with numbers drawn from the seed if it is a fresh one, itself otherwise.
 * @param seed - that of the set of questions; each question draws its own from it
 * @throws Error if the template or one of its values doesn't exist
 */
export function drawQuestion(question: Question, seed: number, locale: QuizLocale): FixedQuestion {
  return question.kind === "fresh" ? drawFresh(question, seed, locale) : question;
}

/** A template by its name. @throws Error if there is none */
function templateOf(question: FreshQuestion): Template {
  const template = TEMPLATES[question.template];
  if (!template) throw new Error(`question "${question.id}": no template is named "${question.template}"`);
  return template;
}

/**
 * One draw of a template, without the misconceptions that lead to the right answer or where another one led. Draws again
 * while fewer than three are left (or fewer than the template has), or while the first, its most common one, isn't.
 */
export function drawTemplate(template: Template, draw: Draw): Drawing {
  let drawing = template.draw(draw);
  let distinct = withDistinctWrong(drawing);
  for (let draws = 1; draws < MOST_DRAWS && !isTelling(distinct, drawing); draws++) {
    drawing = template.draw(draw);
    distinct = withDistinctWrong(drawing);
  }
  return distinct;
}

/** Whether enough of a drawing's misconceptions can be told from the answer and from each other. */
function isTelling({ wrong }: Drawing, { wrong: foreseen }: Drawing): boolean {
  const [first] = Object.keys(foreseen);
  const enough = Math.min(MOST_WRONG, Object.keys(foreseen).length);
  return Object.keys(wrong).length >= enough && first !== undefined && first in wrong;
}

function withDistinctWrong(drawing: Drawing): Drawing {
  const seen = new Set([key(drawing.answer)]);
  const wrong = Object.entries(drawing.wrong).filter(([, value]) => {
    const isNew = !seen.has(key(value));
    seen.add(key(value));
    return isNew;
  });
  return { ...drawing, wrong: Object.fromEntries(wrong) };
}

function key(value: DrawnValue): string {
  return typeof value === "number" ? value.toPrecision(12) : value.join("×");
}

/** A fresh question with its values in it, and how to write them. */
interface Filling {
  readonly question: FreshQuestion;
  readonly template: Template;
  readonly drawing: Drawing;
  readonly draw: Draw;
  readonly locale: QuizLocale;
}

function drawFresh(question: FreshQuestion, seed: number, locale: QuizLocale): FixedQuestion {
  const template = templateOf(question);
  const draw = createDraw(seedFor(seed, question.id));
  const drawing = drawTemplate(template, draw);
  const filling: Filling = { question, template, drawing, draw, locale };
  if (question.as === "choice") return asChoice(filling);
  if (question.as !== template.answers) {
    throw new Error(`question "${question.id}": its template answers with a ${template.answers}`);
  }
  return asTyped(filling);
}

function asTyped(filling: Filling): FixedQuestion {
  const { question, template, drawing } = filling;
  const verdicts = {
    right: fill(filling, question.right),
    otherwise: fill(filling, question.otherwise ?? question.right),
  };
  const base = { ...filledBase(filling), ...verdicts };
  if (template.answers === "shape") {
    const answer = drawing.answer as TensorShape; // a shape template draws shapes
    const errors = lessons(filling).map(({ wrong, ...lesson }) => ({
      ...lesson,
      shape: wrong as TensorShape,
    }));
    return { ...base, kind: "shape", answer, errors };
  }
  const { unit, comparison = { name: "equal" } } = template;
  const value = drawing.answer as number; // a number template draws numbers
  const errors = lessons(filling).map(({ wrong, ...lesson }) => ({ ...lesson, value: wrong as number }));
  return { ...base, kind: "number", answer: { value, unit, comparison }, errors };
}

function asChoice(filling: Filling): FixedQuestion {
  const { question, drawing, draw } = filling;
  const right: Choice = {
    id: "right",
    text: written(filling, drawing.answer),
    correct: true,
    feedback: fill(filling, question.right),
  };
  const [first, ...others] = lessons(filling);
  const wrong = [...(first ? [first] : []), ...draw.shuffled(others)].slice(0, MOST_WRONG);
  const choices = draw.shuffled([right, ...wrong.map((lesson) => wrongChoice(filling, lesson))]);
  return { ...filledBase(filling), kind: "choice", choices };
}

function wrongChoice(filling: Filling, { wrong, ...lesson }: WrongLesson): Choice {
  return { ...lesson, id: lesson.misconception, text: written(filling, wrong), correct: false };
}

type WrongLesson = Lesson & { readonly wrong: DrawnValue };

/** The typical errors that this draw can show, in the order in which the question foresees them. */
function lessons(filling: Filling): readonly WrongLesson[] {
  const { question, drawing } = filling;
  return question.errors.flatMap(({ misconception, feedback, link }) => {
    const wrong = drawing.wrong[misconception];
    if (wrong === undefined) return [];
    const filled = fill(filling, feedback, { wrong });
    const values = allValues(filling);
    return [{ misconception, feedback: filled, wrong, ...(link ? { link: fillLink(link, values) } : {}) }];
  });
}

function filledBase(filling: Filling): QuestionBase {
  const { id, slide, place, topic, difficulty, prompt, hints, solution } = filling.question;
  return {
    id,
    slide,
    place,
    topic,
    difficulty,
    prompt: fill(filling, prompt),
    hints: hints.map((hint) => fill(filling, hint)),
    solution: fill(filling, solution),
  };
}

function allValues({ drawing }: Filling): DrawnValues {
  return { ...drawing.values, answer: drawing.answer };
}

function fill(filling: Filling, text: RichText, more: DrawnValues = {}): RichText {
  return fillText(text, { ...allValues(filling), ...more }, filling.locale);
}

/** A number or shape as the text of a choice; the unit of what is merely counted goes without saying. */
function written({ template, locale }: Filling, value: DrawnValue): RichText {
  if (typeof value !== "number") return `\`${formatShape(value)}\``;
  const unit = template.answers === "number" ? template.unit : "none";
  const isCount = UNITS[unit].dimension === unit;
  return formatQuantity(value, isCount ? "none" : unit, locale);
}
