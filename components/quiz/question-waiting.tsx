"use client";

import { type Dispatch, lazy, Suspense } from "react";
import type { Attempt, AttemptAction, AttemptMode } from "@/lib/quiz/answering/attempt";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedQuestion } from "@/lib/quiz/question";

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
  const isRoomWaiting = mode === "presenting" && attempt.answer !== null && !view.isSolutionShown;
  return (
    <Suspense fallback={null}>
      {question.kind === "predict" && (view.needsOutcome || isRoomWaiting) ? (
        <DemoRun onOutcome={(value) => dispatch({ type: "outcome", value })} question={question} />
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
