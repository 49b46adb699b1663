"use client";

import { type ReactNode, useEffect, useReducer, useRef } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import type { Question } from "@/lib/quiz/question";
import { AskedQuestion } from "./asked-question";
import { type Round, roundReducer, roundResult } from "./chapter-quiz.model";
import { LessonLink } from "./lesson-link";
import { QuestionContext } from "./question-context";
import type { QuestionPacket } from "./question-packet";
import { RichText } from "./rich-text";

/** One question after the other, then what to read again. */
export function ChapterRound(props: {
  readonly round: Round;
  readonly chapter: string;
  readonly misconceptions: QuestionPacket["misconceptions"];
  /** The buttons that begin another round. */
  readonly start: ReactNode;
}) {
  const { chapter, misconceptions, start } = props;
  const t = useTranslations("quiz.chapter");
  const locale = useLocale();
  const [round, dispatch] = useReducer(roundReducer, props.round);
  const { questions, position, seed, scores } = round;
  const source = questions[position];
  const head = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question takes the focus, so that it is read out
  useEffect(() => head.current?.focus({ preventScroll: true }), [position]);

  if (!source) return <RoundEnd chapter={chapter} head={head} round={round} start={start} />;
  const packet = {
    source,
    asked: drawQuestion(source, seed, locale),
    seed,
    chapter,
    math: {},
    misconceptions,
  };
  const isSettled = source.id in scores;
  const isLast = position === questions.length - 1;
  return (
    <>
      <p className="chapter-quiz-place" ref={head} tabIndex={-1}>
        {t("place", { position: position + 1, count: questions.length })}
      </p>
      <AskedQuestion
        key={source.id}
        onSettled={(score) => dispatch({ type: "settled", score })}
        packet={packet}
      />
      <div className="question-actions">
        <button
          className={isSettled ? "button button-primary" : "button"}
          onClick={() => dispatch({ type: "next" })}
          type="button"
        >
          {t(isSettled ? (isLast ? "result" : "next") : "pass")}
        </button>
      </div>
    </>
  );
}

function RoundEnd(props: {
  readonly round: Round;
  readonly chapter: string;
  readonly head: React.RefObject<HTMLParagraphElement | null>;
  readonly start: ReactNode;
}) {
  const { round, chapter } = props;
  const t = useTranslations("quiz.chapter");
  const { right, asked, toReview } = roundResult(round);
  return (
    <>
      <p className="chapter-quiz-place" ref={props.head} tabIndex={-1}>
        {t("done", { right, asked })}
      </p>
      {toReview.length > 0 ? (
        <>
          <p>{t("review")}</p>
          <ul className="chapter-quiz-review">
            {toReview.map((question) => (
              <ReviewLine chapter={chapter} key={question.id} question={question} seed={round.seed} />
            ))}
          </ul>
        </>
      ) : null}
      {props.start}
    </>
  );
}

function ReviewLine(props: { readonly question: Question; readonly chapter: string; readonly seed: number }) {
  const { question, chapter } = props;
  const locale = useLocale();
  const { prompt, slide } = drawQuestion(question, props.seed, locale);
  return (
    <li>
      <QuestionContext value={{ chapter, math: {}, misconceptions: {} }}>
        <RichText text={prompt} /> {slide ? <LessonLink link={{ slide }} /> : null}
      </QuestionContext>
    </li>
  );
}
