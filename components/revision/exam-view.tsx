"use client";

import { useEffect, useReducer, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type KeptProgress, keepAttempts } from "@/components/quiz/kept-progress";
import { type ExamAction, examReducer } from "./exam.model";
import { writeExamDraft } from "./exam-draft.model";
import { ExamPaper } from "./exam-paper";
import { ExamResultView } from "./exam-result-view";
import type { ExamStart } from "./first-view";
import { forgetWork, keepWork } from "./kept-work";
import { useFocusOnMove } from "./use-focus-on-move";

/** A mock exam: the paper until it is handed in, then the result. A page that is loaded again goes on with it. */
export function ExamView(props: {
  readonly view: ExamStart;
  readonly progress: KeptProgress;
  readonly onLeave: () => void;
}) {
  const { draft, isResumed } = props.view;
  const { seed, query } = draft;
  const t = useTranslations("revision");
  const [exam, dispatch] = useReducer(examReducer, draft.exam);
  const [isDraftKept, setIsDraftKept] = useState(true);
  useEffect(
    () => setIsDraftKept(keepWork("exam", writeExamDraft({ seed, query, exam }))),
    [seed, query, exam],
  );

  const finish = () => {
    const over = examReducer(exam, { type: "finish" });
    keepAttempts(
      over.parts.flatMap(({ question, attempt }) => (attempt.judgement ? [{ question, attempt, seed }] : [])),
      "exam",
    );
    dispatch({ type: "finish" });
  };
  const leave = () => {
    forgetWork("exam");
    props.onLeave();
  };
  const notes = (
    <>
      {isResumed && !exam.isOver ? <p className="notice">{t("paper.resumed")}</p> : null}
      {isDraftKept ? null : <p className="notice">{t("paper.draftRefused")}</p>}
    </>
  );
  const place = useFocusOnMove<HTMLElement>(exam.isOver ? "over" : exam.current);
  return (
    <section className="revision-session" ref={place}>
      {exam.isOver ? (
        <ExamResultView exam={exam} isKept={props.progress.isKept} onLeave={leave} seed={seed} />
      ) : (
        <ExamPaper
          exam={exam}
          notes={notes}
          onAct={(action: ExamAction) => dispatch(action)}
          onFinish={finish}
          onLeave={leave}
          seed={seed}
        />
      )}
    </section>
  );
}
