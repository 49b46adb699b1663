"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { TensorShape } from "@/lib/quiz/question";
import { formatShape } from "@/lib/quiz/reading/format-number";
import { readShape } from "@/lib/quiz/reading/read-shape";
import type { AnswerProps } from "./answer-props";
import { shapeChips } from "./shape-chips";

/** The shape of a tensor, typed or put together from sides. */
export function ShapeAnswer(props: AnswerProps<"shape">) {
  const { question, answer, problemId, onAnswer, onUnreadable } = props;
  const t = useTranslations("quiz");
  const id = useId();
  const [text, setText] = useState(() => (answer ? formatShape(answer.shape) : ""));
  const reading = readShape(text);
  const sides = reading.ok ? reading.shape : [];
  const take = (typed: string) => {
    setText(typed);
    const read = readShape(typed);
    if (read.ok) onAnswer({ kind: "shape", shape: read.shape });
    else onUnreadable(read.problem.kind === "nothing-typed" ? { kind: "empty" } : read.problem);
  };
  const build = (shape: TensorShape) => take(shape.length === 0 ? "" : formatShape(shape));
  return (
    <div className="question-field">
      <label className="control-label" htmlFor={id}>
        {t("shape.label")}
      </label>
      <input
        aria-describedby={`${id}help${problemId ? ` ${problemId}` : ""}`}
        aria-invalid={problemId ? true : undefined}
        autoComplete="off"
        className="field question-shape"
        id={id}
        maxLength={80}
        onChange={(event) => take(event.target.value)}
        spellCheck={false}
        type="text"
        value={text}
      />
      <fieldset className="question-chips">
        <legend className="sr-only">{t("shape.chips")}</legend>
        {shapeChips(question).map((side) => (
          <button
            aria-label={`${t("shape.chips")}: ${side ?? "None"}`}
            className="button question-chip"
            key={side ?? "none"}
            onClick={() => build([...sides, side])}
            type="button"
          >
            {side ?? "None"}
          </button>
        ))}
        <button
          aria-label={t("shape.remove")}
          className="button question-chip"
          disabled={sides.length === 0}
          onClick={() => build(sides.slice(0, -1))}
          type="button"
        >
          ⌫
        </button>
      </fieldset>
      <small className="question-help" id={`${id}help`}>
        {reading.ok ? t("shape.readAs", { value: formatShape(reading.shape) }) : t("shape.help")}
      </small>
    </div>
  );
}
