"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { RichText } from "@/components/quiz/rich-text";
import type { AnswerProps } from "./answer-props";
import { NumberField } from "./number-answer";

/** What a demo will do, said before it runs: a number or one of several outcomes. */
export function PredictAnswer({
  question,
  answer,
  problemId,
  onAnswer,
  onUnreadable,
}: AnswerProps<"predict">) {
  const t = useTranslations("quiz");
  const name = useId();
  const { asks } = question;
  const predict = (prediction: number | string) => onAnswer({ kind: "predict", prediction, outcome: null });
  if (asks.kind === "number") {
    return (
      <NumberField
        label={t("number.label")}
        onNumber={predict}
        onUnreadable={onUnreadable}
        problemId={problemId}
        start={typeof answer?.prediction === "number" ? answer.prediction : null}
        unit={asks.unit}
      />
    );
  }
  return asks.choices.map((choice) => (
    <label className="question-choice" key={choice.id}>
      <input
        aria-describedby={problemId}
        checked={answer?.prediction === choice.id}
        name={name}
        onChange={() => predict(choice.id)}
        type="radio"
      />
      <span>
        <RichText text={choice.text} />
      </span>
    </label>
  ));
}
