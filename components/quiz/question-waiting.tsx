"use client";

import { type Dispatch, lazy, Suspense } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { OwnGrade } from "@/lib/quiz/answering/answer";
import type { Attempt, AttemptAction, AttemptMode } from "@/lib/quiz/answering/attempt";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";
import { MEASURE_UNITS } from "@/lib/quiz/demo-measures";
import type { FixedQuestion, PredictQuestion, TextQuestion } from "@/lib/quiz/question";
import { formatQuantity } from "@/lib/quiz/reading/format-number";

const DemoRun = lazy(() => import("./demo-run").then((part) => ({ default: part.DemoRun })));
const OwnGradeChoice = lazy(() => import("./own-grade").then((part) => ({ default: part.OwnGradeChoice })));

interface Waiting<Question extends FixedQuestion> {
  readonly question: Question;
  readonly mode: AttemptMode;
  readonly attempt: Attempt;
  readonly view: AttemptView;
  readonly dispatch: Dispatch<AttemptAction>;
}

/** What an answer waits for before it can be judged: the run of the demo, or the learner's own grade. */
export function QuestionWaiting({ question, ...rest }: Waiting<FixedQuestion>) {
  return (
    <Suspense fallback={null}>
      {question.kind === "predict" ? <Outcome question={question} {...rest} /> : null}
      {question.kind === "text" ? <Comparison question={question} {...rest} /> : null}
    </Suspense>
  );
}

/** The demo to run, and then what it gave. A room waits for it too, once somebody has predicted. */
function Outcome({ question, mode, attempt, view, dispatch }: Waiting<PredictQuestion>) {
  const t = useTranslations("quiz.predict");
  const locale = useLocale();
  const outcome = attempt.answer?.kind === "predict" ? attempt.answer.outcome : null;
  if (outcome !== null) {
    const unit = MEASURE_UNITS[question.measure] ?? "none";
    const value = formatQuantity(Number(outcome.toPrecision(4)), unit, locale);
    return <p className="question-waiting">{t("gave", { value })}</p>;
  }
  const isRoomWaiting = mode === "presenting" && attempt.answer !== null && !view.isSolutionShown;
  if (!view.needsOutcome && !isRoomWaiting) return null;
  return (
    <DemoRun
      onOutcome={(value) => dispatch({ type: "outcome", value })}
      question={question}
      takesFocus={view.needsOutcome}
    />
  );
}

/** The model answer, and how near the learner's own comes. */
function Comparison({ question, view, dispatch }: Waiting<TextQuestion>) {
  if (!view.needsGrade && !view.isSolutionShown) return null;
  const onGrade = view.needsGrade ? (grade: OwnGrade) => dispatch({ type: "grade", grade }) : null;
  return <OwnGradeChoice onGrade={onGrade} question={question} />;
}
