"use client";

import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { PredictQuestion } from "@/lib/quiz/question";
import { readNumber } from "@/lib/quiz/reading/read-number";
import { LessonLink } from "./lesson-link";

/** The demo of a prediction is run, and what it gave is written down and held to the prediction. */
export function DemoRun(props: {
  readonly question: PredictQuestion;
  readonly onOutcome: (value: number) => void;
}) {
  const t = useTranslations("quiz.predict");
  const locale = useLocale();
  const id = useId();
  const [text, setText] = useState("");
  const reading = readNumber(text, locale);
  return (
    <div className="question-waiting">
      <p>
        {t("say")} <LessonLink link={props.question.demo} />
      </p>
      <div className="question-field">
        <label className="control-label" htmlFor={id}>
          {t("outcome")}
        </label>
        <span className="question-field-line">
          <input
            autoComplete="off"
            className="field"
            id={id}
            maxLength={40}
            onChange={(event) => setText(event.target.value)}
            type="text"
            value={text}
          />
          <button
            className="button"
            disabled={!reading.ok}
            onClick={() => (reading.ok ? props.onOutcome(reading.value) : undefined)}
            type="button"
          >
            {t("compare")}
          </button>
        </span>
      </div>
    </div>
  );
}
