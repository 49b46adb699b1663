"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { plainText, RichText } from "@/components/quiz/rich-text";
import { shownTargets } from "@/lib/quiz/fresh/arrangement";
import type { AnswerProps } from "./answer-props";

/** Things to match: a list to choose from beside each. Where what to choose has formulas, it is lettered below. */
export function MatchAnswer({ question, answer, seed, problemId, onAnswer }: AnswerProps<"match">) {
  const t = useTranslations("quiz");
  const base = useId();
  const pairs = answer?.pairs ?? {};
  const targets = shownTargets(question, seed);
  const isLettered = targets.some(({ text }) => text.includes("$"));
  const optionText = (index: number, text: string) => (isLettered ? letter(index) : plainText(text));

  const choose = (item: string, target: string) => {
    const { [item]: _, ...others } = pairs;
    onAnswer({ kind: "match", pairs: target === "" ? others : { ...others, [item]: target } });
  };

  return (
    <>
      <div className="question-match">
        {question.items.map((item) => (
          <div className="question-match-line" key={item.id}>
            <label htmlFor={`${base}${item.id}`}>
              <RichText text={item.text} />
            </label>
            <select
              aria-describedby={problemId}
              aria-invalid={problemId && !pairs[item.id] ? true : undefined}
              className="select"
              id={`${base}${item.id}`}
              onChange={(event) => choose(item.id, event.target.value)}
              value={pairs[item.id] ?? ""}
            >
              <option value="">{t("match.pick")}</option>
              {targets.map(({ id, text }, index) => (
                <option key={id} value={id}>
                  {optionText(index, text)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      {isLettered ? (
        <dl aria-label={t("match.targets")} className="question-targets">
          {targets.map(({ id, text }, index) => (
            <div key={id}>
              <dt>{letter(index)}</dt>
              <dd>
                <RichText text={text} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** @example letter(1) // "B" */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
