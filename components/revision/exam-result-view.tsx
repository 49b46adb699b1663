"use client";

import { useTranslations } from "use-intl/react";
import { useNumbers } from "@/components/i18n/use-numbers";
import { type ExamResult, examResult } from "@/lib/quiz/selection/mock-exam";
import type { Exam } from "./exam.model";
import { ExamQuestion } from "./exam-question";
import { Section } from "./section";
import { ShareBar } from "./share-bar";

/** What came out of an exam: by topic, by certainty, then every question with its explanation. */
export function ExamResultView(props: {
  readonly exam: Exam;
  readonly seed: number;
  readonly isKept: boolean;
  readonly onLeave: () => void;
}) {
  const { exam, seed } = props;
  const t = useTranslations("revision");
  const numbers = useNumbers();
  const result = examResult(exam.parts.map(({ question, attempt }) => ({ topic: question.topic, attempt })));
  const { points, questions, unanswered, confidentAndWrong } = result;
  return (
    <>
      <h1 data-arrival tabIndex={-1}>
        {t("result.title")}
      </h1>
      <p className="revision-score">
        {t("result.points", { points: numbers.short(points, 3), count: questions })}
      </p>
      <p>
        {unanswered > 0 ? t("result.unanswered", { count: unanswered }) : null}{" "}
        {confidentAndWrong > 0 ? t("result.sure", { count: confidentAndWrong }) : null}
      </p>
      {props.isKept ? null : <p className="notice">{t("storage.refusedHere")}</p>}
      <Section id="by-topic" title={t("result.byTopic")}>
        <ResultTable result={result} />
      </Section>
      {result.certaintyMarks === null ? null : (
        <Section
          id="certainty"
          title={t("result.certainty", { marks: numbers.short(result.certaintyMarks, 3) })}
        >
          <p>{t("result.certaintyText")}</p>
        </Section>
      )}
      <div className="revision-row">
        <button className="button button-primary" onClick={props.onLeave} type="button">
          {t("back")}
        </button>
      </div>
      <h2 className="revision-questions-title">{t("result.questions")}</h2>
      <Answered exam={exam} seed={seed} />
      <div className="revision-row">
        <button className="button" onClick={props.onLeave} type="button">
          {t("back")}
        </button>
      </div>
    </>
  );
}

function Answered({ exam, seed }: { readonly exam: Exam; readonly seed: number }) {
  const t = useTranslations("revision");
  const topics = useTranslations("quiz.topics");
  return exam.parts.map((part, index) => (
    <article className="revision-answered" key={part.question.id}>
      <h3>
        {t("session.position", { position: index + 1, count: exam.parts.length })}
        <span className="badge">{topics(part.question.topic)}</span>
      </h3>
      {part.attempt.judgement ? null : <p className="revision-note">{t("result.unansweredHere")}</p>}
      <ExamQuestion dispatch={ignore} part={part} seed={seed} />
    </article>
  ));
}

/** The exam is over: nothing changes any more. */
function ignore(): void {}

function ResultTable({ result }: { readonly result: ExamResult }) {
  const t = useTranslations("revision");
  const topics = useTranslations("quiz.topics");
  const numbers = useNumbers();
  return (
    <ul className="revision-topics">
      {result.topics.map(({ topic, points, questions }) => (
        <li key={topic}>
          <span>{topics(topic)}</span>
          <ShareBar parts={points} share={0} total={questions} />
          <span className="revision-figures">
            <span>{t("result.points", { points: numbers.short(points, 3), count: questions })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
