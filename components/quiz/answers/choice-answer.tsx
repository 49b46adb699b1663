"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { RichText } from "@/components/quiz/rich-text";
import type { Choice } from "@/lib/quiz/question";
import type { AnswerProps } from "./answer-props";
import { choiceMark } from "./choice-mark";

/** One answer of several: radio buttons. */
export function ChoiceAnswer({ question, answer, view, problemId, onAnswer }: AnswerProps<"choice">) {
  const name = useId();
  return question.choices.map((choice) => {
    const isTaken = answer?.choice === choice.id;
    return (
      <ChoiceLine choice={choice} isTaken={isTaken} key={choice.id} mark={choiceMark(choice, isTaken, view)}>
        <input
          aria-describedby={problemId}
          checked={isTaken}
          name={name}
          onChange={() => onAnswer({ kind: "choice", choice: choice.id })}
          type="radio"
        />
      </ChoiceLine>
    );
  });
}

/** Several answers at once: checkboxes. */
export function ChoicesAnswer({ question, answer, view, problemId, onAnswer }: AnswerProps<"choices">) {
  const taken = answer?.choices ?? [];
  const toggled = (id: string) => (taken.includes(id) ? taken.filter((one) => one !== id) : [...taken, id]);
  return question.choices.map((choice) => {
    const isTaken = taken.includes(choice.id);
    return (
      <ChoiceLine choice={choice} isTaken={isTaken} key={choice.id} mark={choiceMark(choice, isTaken, view)}>
        <input
          aria-describedby={problemId}
          checked={isTaken}
          onChange={() => onAnswer({ kind: "choices", choices: toggled(choice.id) })}
          type="checkbox"
        />
      </ChoiceLine>
    );
  });
}

function ChoiceLine(props: {
  readonly choice: Choice;
  readonly isTaken: boolean;
  readonly mark: "right" | "wrong" | null;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("quiz");
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among its children
    <label className="question-choice" data-mark={props.mark ?? undefined}>
      {props.children}
      <span>
        <RichText text={props.choice.text} />
        {props.mark === "right" && !props.isTaken ? (
          <span className="question-choice-note"> ({t("rightAnswer")})</span>
        ) : null}
      </span>
    </label>
  );
}
