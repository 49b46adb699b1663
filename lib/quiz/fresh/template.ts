/** What a question with fresh numbers is drawn from. */

import type { Comparison, TensorShape } from "@/lib/quiz/question";
import type { UnitId } from "@/lib/quiz/units";
import type { Draw } from "./draw";

/** A drawn number, or a drawn shape. */
export type DrawnValue = number | TensorShape;

export type DrawnValues = Readonly<Record<string, DrawnValue>>;

/** One draw: all that texts may speak of, the answer that lib/nn gives, and what each misconception leads to. */
export interface Drawing<Answer extends DrawnValue = DrawnValue> {
  readonly values: DrawnValues;
  readonly answer: Answer;
  /** By misconception, the most common first. One that leads to the answer, or where another led, is left out of the question. */
  readonly wrong: Readonly<Record<string, Answer>>;
}

interface NumberTemplate {
  readonly answers: "number";
  readonly unit: UnitId;
  /** "equal" where it is left out. */
  readonly comparison?: Comparison;
  draw(draw: Draw): Drawing<number>;
}

interface ShapeTemplate {
  readonly answers: "shape";
  draw(draw: Draw): Drawing<TensorShape>;
}

/** Draws numbers small enough to work out by hand, and derives everything else from lib/nn. */
export type Template = NumberTemplate | ShapeTemplate;
