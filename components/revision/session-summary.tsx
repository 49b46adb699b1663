"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { KeptProgress } from "@/components/quiz/kept-progress";
import { LessonLink } from "@/components/quiz/lesson-link";
import { QuestionContext } from "@/components/quiz/question-context";
import { RichText } from "@/components/quiz/rich-text";
import { drawQuestion } from "@/lib/quiz/fresh/draw-question";
import { relativeDay } from "./days.model";
import { slidePlace } from "./lesson-place.model";
import { useSurroundings } from "./revision-context";
import { type MissedQuestion, type Session, sessionSummary } from "./session.model";

/** What came out of a session: what was missed, and when it comes back. */
export function SessionSummary(props: {
  readonly session: Session;
  readonly progress: KeptProgress;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}) {
  const { session, progress } = props;
  const t = useTranslations("revision");
  const { right, missed, passed } = sessionSummary(session, progress.events);
  const count = session.items.length;
  const isPerfect = right === count && count > 0;
  return (
    <>
      <h1 data-arrival tabIndex={-1}>
        {t("summary.title")}
      </h1>
      <p className="revision-advice">
        {count === 0
          ? t("session.empty")
          : t(isPerfect ? "summary.allRight" : "summary.right", { right, count })}{" "}
        {passed > 0 ? t("summary.passed", { passed }) : null}
      </p>
      {progress.isKept ? null : <p className="notice">{t("storage.refusedHere")}</p>}
      {missed.length === 0 ? null : (
        <>
          <h2>{t("summary.missed")}</h2>
          <p className="revision-note">{t("summary.missedIntro")}</p>
          <ul className="revision-list">
            {missed.map((one) => (
              <Missed key={one.entry.question.id} missed={one} seed={session.seed} />
            ))}
          </ul>
        </>
      )}
      <div className="revision-row">
        <button className="button button-primary" onClick={props.onLeave} type="button">
          {t("back")}
        </button>
        {count === 0 ? null : (
          <button className="button" onClick={props.onAgain} type="button">
            {t("summary.again")}
          </button>
        )}
      </div>
    </>
  );
}

function Missed({ missed, seed }: { readonly missed: MissedQuestion; readonly seed: number }) {
  const t = useTranslations("revision.summary");
  const locale = useLocale();
  const [now] = useState(() => Date.now());
  const { prompt } = drawQuestion(missed.entry.question, seed, locale);
  const place = slidePlace(missed.entry);
  return (
    <QuestionContext value={useSurroundings(missed.entry.chapter)}>
      <li>
        <span className="revision-idea">
          <RichText text={prompt} />
        </span>
        <span className="revision-figures">
          <span>{t(`outcome.${missed.outcome}`)}</span>
          <strong>{t("back", { day: relativeDay(missed.dueAt, now, locale) })}</strong>
        </span>
        {place ? <LessonLink link={place} /> : null}
      </li>
    </QuestionContext>
  );
}
