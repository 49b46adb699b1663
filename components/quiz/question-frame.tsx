"use client";

import { type Dispatch, type ReactNode, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useIsAlive } from "@/components/widget/use-is-alive";
import type { Attempt, AttemptAction, AttemptMode } from "@/lib/quiz/answering/attempt";
import { attemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedQuestion } from "@/lib/quiz/question";
import type { AnswerProps } from "./answers/answer-props";
import { AnswerPartOf } from "./answers/by-kind";
import { CertaintyChoice } from "./certainty-choice";
import { QuestionActions } from "./question-actions";
import { QuestionFeedback } from "./question-feedback";
import { QuestionWaiting } from "./question-waiting";
import { RichText } from "./rich-text";
import { useFocusAfter } from "./use-focus-after";

/** A question of any kind: prompt, answer, hints, how sure one is, what is said of the answer, solution. */
export function QuestionFrame(props: {
  readonly question: FixedQuestion;
  readonly mode: AttemptMode;
  readonly attempt: Attempt;
  readonly seed: number;
  readonly dispatch: Dispatch<AttemptAction>;
  /** More beside the buttons, such as the draw of fresh numbers. */
  readonly tools?: ReactNode;
}) {
  const { question, mode, attempt, dispatch } = props;
  const t = useTranslations("quiz");
  const id = useId();
  const root = useRef<HTMLElement>(null);
  // What was typed before a script could take note of it would be lost.
  const isAlive = useIsAlive();
  const [retries, setRetries] = useState(0); // fields are emptied by a new try, not by a check
  const view = attemptView(question, mode, attempt);
  const focusAfter = useFocusAfter(root, attempt);
  const act = (type: "check" | "retry" | "reveal" | "hint") => {
    focusAfter(type);
    if (type === "retry") setRetries(retries + 1);
    dispatch({ type });
  };
  const answerProps = {
    question,
    answer: attempt.answer,
    view,
    seed: props.seed,
    problemId: view.problem ? `${id}said` : undefined,
    onAnswer: (answer) => dispatch({ type: "answer", answer }),
    onUnreadable: (problem) => dispatch({ type: "unreadable", problem }),
  } as AnswerProps; // a question and its answer are of one kind: the reducer lets no other in

  return (
    <section
      className="question"
      data-kind={question.kind}
      data-question={question.id}
      data-verdict={view.verdict ?? undefined}
      ref={root}
    >
      <div aria-hidden="true" className="question-kicker">
        {t("question")}
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (view.canCheck) act("check");
        }}
      >
        <fieldset className="question-choices" disabled={!(isAlive && view.canAnswer)}>
          <legend>
            <span className="sr-only">{t("question")} </span>
            <RichText text={question.prompt} />
          </legend>
          <AnswerPartOf key={retries} {...answerProps} />
        </fieldset>
        <QuestionFeedback id={`${id}said`} kind={question.kind} view={view} />
        {view.canSayCertainty ? (
          <CertaintyChoice
            certainty={attempt.certainty}
            onChange={(certainty) => dispatch({ type: "certainty", certainty })}
          />
        ) : null}
        <QuestionWaiting
          attempt={attempt}
          dispatch={(action) => {
            focusAfter("check");
            dispatch(action);
          }}
          mode={mode}
          question={question}
          view={view}
        />
        {view.isSolutionShown ? (
          <div className="question-solution" tabIndex={-1}>
            <strong>{t("solution")}</strong> <RichText text={question.solution} />
          </div>
        ) : null}
        <QuestionActions onAct={act} tools={props.tools} view={view} />
        <div aria-live="polite" className="question-hints">
          {view.hints.map((hint) => (
            <p className="question-hint" key={hint}>
              <RichText text={hint} />
            </p>
          ))}
        </div>
      </form>
    </section>
  );
}
