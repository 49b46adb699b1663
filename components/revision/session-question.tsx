"use client";

import { type Ref, useEffect, useMemo, useReducer, useRef } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { isWorthKeeping } from "@/components/quiz/keep-answer";
import { keepAttempt } from "@/components/quiz/kept-progress";
import { QuestionContext } from "@/components/quiz/question-context";
import { QuestionFrame } from "@/components/quiz/question-frame";
import { type Attempt, type AttemptAction, attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { useSurroundings } from "./revision-context";
import type { SessionItem } from "./session.model";

/** One question of a session, with its own numbers: checked at once, kept at once, and on to the next. */
export function SessionQuestion(props: {
  readonly item: SessionItem;
  readonly seed: number;
  readonly isLast: boolean;
  readonly onAnswered: (attempt: Attempt) => void;
  readonly onNext: () => void;
}) {
  const { item, seed, onAnswered } = props;
  const locale = useLocale();
  const source = item.entry.question;
  const question = useMemo(() => drawQuestion(source, seed, locale), [source, seed, locale]);
  const reducer = attemptReducer(question, "practice");
  const [attempt, dispatch] = useReducer(reducer, NEW_ATTEMPT);
  const next = useRef<HTMLButtonElement>(null);
  const isRight = isRightNow(attempt);
  // Nothing is more useful then. Here, since the effects of the question itself, which move the focus too, come first.
  useEffect(() => {
    if (isRight) next.current?.focus();
  }, [isRight]);
  const act = (action: AttemptAction) => {
    dispatch(action);
    const after = reducer(attempt, action);
    if (!isWorthKeeping(attempt, after)) return;
    keepAttempt(question, after, seed, "revision");
    onAnswered(after);
  };
  return (
    <QuestionContext value={useSurroundings(item.entry.chapter)}>
      <QuestionFrame
        attempt={attempt}
        dispatch={act}
        mode="practice"
        question={question}
        seed={seed}
        tools={
          <>
            <NextButton attempt={attempt} isLast={props.isLast} onNext={props.onNext} ref={next} />
            {source.kind === "fresh" ? <DrawNumber seed={seed} /> : null}
          </>
        }
      />
    </QuestionContext>
  );
}

function isRightNow({ phase, judgement }: Attempt): boolean {
  return phase === "checked" && judgement?.verdict === "right";
}

/** On to the next question. */
function NextButton(props: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly attempt: Attempt;
  readonly isLast: boolean;
  readonly onNext: () => void;
}) {
  const t = useTranslations("revision.session");
  const { phase, tries } = props.attempt;
  const isDone = tries > 0 || phase === "revealed";
  const isRight = isRightNow(props.attempt);
  return (
    <button
      className={`button ${isRight || phase === "revealed" ? "button-primary" : isDone ? "" : "button-quiet"}`}
      onClick={props.onNext}
      ref={props.ref}
      type="button"
    >
      {isDone ? t(props.isLast ? "toEnd" : "next") : t("pass")}
    </button>
  );
}

function DrawNumber({ seed }: { readonly seed: number }) {
  const t = useTranslations("quiz.fresh");
  return <span className="question-seed">{t("seed", { seed: String(seed) })}</span>;
}
