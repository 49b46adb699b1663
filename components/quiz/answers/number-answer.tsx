"use client";

import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Locale } from "@/lib/course/locales";
import { formatQuantity } from "@/lib/quiz/reading/format-number";
import { readNumberIn } from "@/lib/quiz/reading/read-number";
import { unitWord } from "@/lib/quiz/reading/unit-words";
import type { UnitId } from "@/lib/quiz/units";
import type { AnswerProps } from "./answer-props";

/** A number, typed as people write it, with or without its unit. */
export function NumberAnswer(props: AnswerProps<"number">) {
  const { question, answer, problemId, onAnswer, onUnreadable } = props;
  const t = useTranslations("quiz");
  return (
    <NumberField
      label={t("number.label")}
      onNumber={(value) => onAnswer({ kind: "number", value })}
      onUnreadable={onUnreadable}
      problemId={problemId}
      start={answer?.value ?? null}
      unit={question.answer.unit}
    />
  );
}

/** A field for a number in a unit, which says how it read what may be read in two ways. */
export function NumberField(props: {
  readonly label: string;
  readonly unit: UnitId;
  /** The number that the field holds at first, such as an answer that comes back; none where null or left out. */
  readonly start?: number | null;
  readonly problemId: string | undefined;
  readonly onNumber: (value: number) => void;
  readonly onUnreadable: AnswerProps["onUnreadable"];
}) {
  const t = useTranslations("quiz");
  const locale = useLocale();
  const id = useId();
  const [text, setText] = useState(() => plainDigits(props.start ?? null, locale));
  const reading = readNumberIn(props.unit, text, locale);
  const take = (typed: string) => {
    setText(typed);
    const read = readNumberIn(props.unit, typed, locale);
    if (read.ok) props.onNumber(read.value);
    else props.onUnreadable(read.problem.kind === "nothing-typed" ? { kind: "empty" } : read.problem);
  };
  return (
    <div className="question-field">
      <label className="control-label" htmlFor={id}>
        {props.label}
      </label>
      <span className="question-field-line">
        <input
          aria-describedby={`${id}help${props.problemId ? ` ${props.problemId}` : ""}`}
          aria-invalid={props.problemId ? true : undefined}
          autoComplete="off"
          className="field"
          id={id}
          maxLength={60}
          onChange={(event) => take(event.target.value)}
          spellCheck={false}
          type="text"
          value={text}
        />
        <span>{unitWord(props.unit, 2, locale)}</span>
      </span>
      <small className="question-help" id={`${id}help`}>
        {reading.ok && reading.alternative !== null
          ? t("number.readAs", { value: formatQuantity(reading.value, props.unit, locale) })
          : t("number.help")}
      </small>
    </div>
  );
}

/** A number as `readNumber` reads it back, without rounding it. */
function plainDigits(value: number | null, locale: Locale): string {
  if (value === null) return "";
  return locale === "fr" ? String(value).replace(".", ",") : String(value);
}
