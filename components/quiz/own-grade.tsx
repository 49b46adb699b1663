"use client";

import { useTranslations } from "use-intl/react";
import type { OwnGrade } from "@/lib/quiz/answering/answer";
import type { TextQuestion } from "@/lib/quiz/question";
import { RichText } from "./rich-text";
import { focusFirst } from "./use-focus-after";

const GRADES: readonly OwnGrade[] = ["right", "partly", "wrong"];

/** A model answer beside the learner's own, and how near the learner finds it. */
export function OwnGradeChoice(props: {
  readonly question: TextQuestion;
  /** Null once the grade is given. */
  readonly onGrade: ((grade: OwnGrade) => void) | null;
}) {
  const { question, onGrade } = props;
  const t = useTranslations("quiz.text");
  return (
    <div className="question-waiting">
      <p>
        <strong>{t("model")}</strong> <RichText text={question.modelAnswer} />
      </p>
      <p>{t("points")}</p>
      <ul>
        {question.points.map((point) => (
          <li key={point}>
            <RichText text={point} />
          </li>
        ))}
      </ul>
      {onGrade ? (
        <fieldset className="question-grades" ref={focusFirst}>
          <legend>{t("grade")}</legend>
          {GRADES.map((grade) => (
            <button className="button" key={grade} onClick={() => onGrade(grade)} type="button">
              {t(`grades.${grade}`)}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
