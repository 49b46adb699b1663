"use client";

import { type Dispatch, lazy, Suspense } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Attempt, AttemptAction, AttemptMode } from "@/lib/quiz/answering/attempt";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedQuestion, PredictQuestion } from "@/lib/quiz/question";
import { formatQuantity } from "@/lib/quiz/reading/format-number";
import type { UnitId } from "@/lib/quiz/units";

const DemoRun = lazy(() => import("./demo-run").then((part) => ({ default: part.DemoRun })));
const OwnGrade = lazy(() => import("./own-grade").then((part) => ({ default: part.OwnGradeChoice })));

/** What an answer waits for before it can be judged: the run of the demo, or the learner's own grade. */
export function QuestionWaiting(props: {
  readonly question: FixedQuestion;
  readonly mode: AttemptMode;
  readonly attempt: Attempt;
  readonly view: AttemptView;
  readonly dispatch: Dispatch<AttemptAction>;
}) {
  const { question, mode, attempt, view, dispatch } = props;
  const t = useTranslations("quiz.predict");
  const locale = useLocale();
  const isRoomWaiting = mode === "presenting" && attempt.answer !== null && !view.isSolutionShown;
  const outcome = attempt.answer?.kind === "predict" ? attempt.answer.outcome : null;
  return (
    <Suspense fallback={null}>
      {question.kind === "predict" && outcome === null && (view.needsOutcome || isRoomWaiting) ? (
        <DemoRun onOutcome={(value) => dispatch({ type: "outcome", value })} question={question} />
      ) : null}
      {question.kind === "predict" && outcome !== null ? (
        <p className="question-waiting">
          {t("gave", { value: formatQuantity(rounded(outcome), unitOf(question), locale) })}
        </p>
      ) : null}
      {question.kind === "text" && (view.needsGrade || view.isSolutionShown) ? (
        <OwnGrade
          onGrade={view.needsGrade ? (grade) => dispatch({ type: "grade", grade }) : null}
          question={question}
        />
      ) : null}
    </Suspense>
  );
}

/** With as many digits as a reader takes in. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function unitOf({ asks }: PredictQuestion): UnitId {
  return asks.kind === "number" ? asks.unit : "none";
}
