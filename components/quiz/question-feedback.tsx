"use client";

import { useTranslations } from "use-intl/react";
import type { AttemptView } from "@/lib/quiz/answering/attempt-view";
import type { SaidFeedback } from "@/lib/quiz/answering/judgement";
import type { FixedKind } from "@/lib/quiz/question";
import { LessonLink } from "./lesson-link";
import { useProblemText } from "./problem-text";
import { useQuestionSurroundings } from "./question-context";
import { RichText } from "./rich-text";

const MARKS = { right: "✓", partly: "~", wrong: "✗" } as const;

/** What is said of an answer, announced as it changes: what to mend first, or the verdict and the reasons. */
export function QuestionFeedback(props: {
  readonly id: string;
  readonly kind: FixedKind;
  readonly view: AttemptView;
}) {
  const { view } = props;
  const t = useTranslations("quiz");
  const problemText = useProblemText(props.kind);
  const [first, ...others] = view.feedback;
  return (
    <div className="question-feedback" id={props.id} role="status">
      {view.problem ? <span className="question-problem">{problemText(view.problem)}</span> : null}
      {view.verdict ? (
        <>
          <span aria-hidden="true" className="question-mark">
            {MARKS[view.verdict]}
          </span>
          <div className="question-said">
            <div>
              <strong>{t(view.verdict)}</strong> {first ? <Said said={first} /> : null}
            </div>
            {others.map((said) => (
              <div key={said.text}>
                <Said said={said} />
              </div>
            ))}
            {view.isConfidentAndWrong ? <div>{t("sureAndWrong")}</div> : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

function Said({ said }: { readonly said: SaidFeedback }) {
  const t = useTranslations("quiz");
  const { misconceptions } = useQuestionSurroundings();
  const name = said.misconception === null ? undefined : misconceptions[said.misconception];
  return (
    <>
      <RichText text={said.text} />
      {name === undefined && said.link === null ? null : (
        <span className="question-lesson">
          {name === undefined ? null : (
            <span>
              {t("misconception")} <em>{name}</em>
            </span>
          )}
          {said.link ? <LessonLink link={said.link} /> : null}
        </span>
      )}
    </>
  );
}
