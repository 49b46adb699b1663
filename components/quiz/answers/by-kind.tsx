"use client";

import { type ComponentType, lazy, Suspense } from "react";
import type { FixedKind } from "@/lib/quiz/question";
import type { AnswerProps } from "./answer-props";
import { ChoiceAnswer, ChoicesAnswer } from "./choice-answer";

type AnswerPart<Kind extends FixedKind> = ComponentType<AnswerProps<Kind>>;

/** What takes the answer, by kind of question. All but the plainest come when a question of the kind is on the page. */
const PARTS: { readonly [Kind in FixedKind]: AnswerPart<Kind> } = {
  choice: ChoiceAnswer,
  choices: ChoicesAnswer,
  number: lazy(() => import("./number-answer").then((part) => ({ default: part.NumberAnswer }))),
  shape: lazy(() => import("./shape-answer").then((part) => ({ default: part.ShapeAnswer }))),
  order: lazy(() => import("./order-answer").then((part) => ({ default: part.OrderAnswer }))),
  match: lazy(() => import("./match-answer").then((part) => ({ default: part.MatchAnswer }))),
  point: lazy(() => import("./point-answer").then((part) => ({ default: part.PointAnswer }))),
  predict: lazy(() => import("./predict-answer").then((part) => ({ default: part.PredictAnswer }))),
  refute: lazy(() => import("./refute-answer").then((part) => ({ default: part.RefuteAnswer }))),
  text: lazy(() => import("./text-answer").then((part) => ({ default: part.TextAnswer }))),
};

/** The part of a question that takes its answer. */
export function AnswerPartOf(props: AnswerProps) {
  const Part = PARTS[props.question.kind] as AnswerPart<FixedKind>; // a question and its answer are of one kind
  return (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}
