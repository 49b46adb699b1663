"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import type { AnswerProps } from "./answer-props";

/** Longest text that is taken, in characters. */
const MAX_TEXT = 2000;

/** A short answer in one's own words. */
export function TextAnswer({ answer, problemId, onAnswer }: AnswerProps<"text">) {
  const t = useTranslations("quiz");
  const id = useId();
  return (
    <div className="question-field">
      <label className="control-label" htmlFor={id}>
        {t("text.label")}
      </label>
      <textarea
        aria-describedby={problemId}
        aria-invalid={problemId ? true : undefined}
        className="field"
        id={id}
        maxLength={MAX_TEXT}
        onChange={(event) => onAnswer({ kind: "text", text: event.target.value, grade: null })}
        rows={4}
        value={answer?.text ?? ""}
      />
    </div>
  );
}
