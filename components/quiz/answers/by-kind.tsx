"use client";

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useIsAlive } from "@/components/widget/use-is-alive";
import { WidgetBoundary } from "@/components/widget/widget-boundary";
import type { FixedKind } from "@/lib/quiz/question";
import type { AnswerProps } from "./answer-props";
import { ChoiceAnswer, ChoicesAnswer } from "./choice-answer";

type AnswerPart<Kind extends FixedKind> = ComponentType<AnswerProps<Kind>>;
type Loaded<Kind extends FixedKind> = Promise<{ readonly default: AnswerPart<Kind> }>;
type LateKind = Exclude<FixedKind, "choice" | "choices">;

/** What takes the answer, by kind of question. All but the plainest come when a question of the kind is on the page. */
const LOADERS: { readonly [Kind in LateKind]: () => Loaded<Kind> } = {
  number: () => import("./number-answer").then((part) => ({ default: part.NumberAnswer })),
  shape: () => import("./shape-answer").then((part) => ({ default: part.ShapeAnswer })),
  order: () => import("./order-answer").then((part) => ({ default: part.OrderAnswer })),
  match: () => import("./match-answer").then((part) => ({ default: part.MatchAnswer })),
  point: () => import("./point-answer").then((part) => ({ default: part.PointAnswer })),
  predict: () => import("./predict-answer").then((part) => ({ default: part.PredictAnswer })),
  refute: () => import("./refute-answer").then((part) => ({ default: part.RefuteAnswer })),
  text: () => import("./text-answer").then((part) => ({ default: part.TextAnswer })),
};

const parts = new Map<FixedKind, AnswerPart<FixedKind>>([
  ["choice", ChoiceAnswer as AnswerPart<FixedKind>], // a question and its answer are of one kind
  ["choices", ChoicesAnswer as AnswerPart<FixedKind>],
]);

function partOf(kind: FixedKind): AnswerPart<FixedKind> {
  const known = parts.get(kind);
  if (known) return known;
  const part = lazy(LOADERS[kind as LateKind] as () => Loaded<FixedKind>); // the others are known from the start
  parts.set(kind, part);
  return part;
}

/** Fetches what takes the answers of these kinds, so that the questions stand whole at once. */
export async function loadAnswerParts(kinds: Iterable<FixedKind>): Promise<void> {
  const late = [...kinds].filter((kind) => !parts.has(kind));
  await Promise.all(
    late.map(async (kind) => {
      const part = await (LOADERS[kind as LateKind] as () => Loaded<FixedKind>)();
      if (!parts.has(kind)) parts.set(kind, part.default); // one that is on screen as a late part stays what it is
    }),
  );
}

/** The part of a question that takes its answer. */
export function AnswerPartOf(props: AnswerProps) {
  const { kind } = props.question;
  const t = useTranslations("quiz.part");
  const [, setTries] = useState(0);
  const Part = partOf(kind);
  const retry = () => {
    if (kind in LOADERS) parts.delete(kind);
    setTries((tries) => tries + 1);
  };
  return (
    <WidgetBoundary labels={{ message: t("failed"), retry: t("retry") }} onRetry={retry}>
      <Suspense fallback={<div className="question-loading" />}>
        <OnceAlive>
          <Part {...props} />
        </OnceAlive>
      </Suspense>
    </WidgetBoundary>
  );
}

/** Fields that can't be used before their own code is there: it may come after that of the question around them. */
function OnceAlive({ children }: { readonly children: ReactNode }) {
  const isAlive = useIsAlive();
  return (
    <fieldset className="question-part" disabled={!isAlive} role="presentation">
      {children}
    </fieldset>
  );
}
