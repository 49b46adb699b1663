"use client";

import { useEffect, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { RichText, Tex } from "@/components/quiz/rich-text";
import { confront } from "@/lib/quiz/answering/judge-refutation";
import { expressionTex } from "@/lib/quiz/formula/expression-tex";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { formatNumber } from "@/lib/quiz/reading/format-number";
import type { AnswerProps } from "./answer-props";

/** A formula to refute by values for its symbols. What is true is said only once the values are judged. */
export function RefuteAnswer({ question, answer, view, problemId, onAnswer }: AnswerProps<"refute">) {
  const id = useId();
  const { symbols } = question;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(symbols.map(({ name, start }) => [name, String(answer?.values[name] ?? start)])),
  );
  const take = (name: string, text: string) => {
    const next = { ...texts, [name]: text };
    setTexts(next);
    onAnswer({ kind: "refute", values: wholeValues(next) });
  };
  // The values that the fields hold at first are an answer too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question appears
  useEffect(() => {
    if (!answer && view.canAnswer) onAnswer({ kind: "refute", values: wholeValues(texts) });
  }, []);
  return (
    <>
      <p className="question-claim">
        <Tex tex={`${question.result} = ${expressionTex(parseExpression(question.expression))}`} />
      </p>
      <div className="question-symbols">
        {symbols.map(({ name, meaning, least, most }) => (
          <div className="question-symbol" key={name}>
            <label className="control-label" htmlFor={`${id}${name}`}>
              <Tex tex={name} /> <RichText text={meaning} />
            </label>
            <input
              aria-describedby={problemId}
              aria-invalid={problemId && isOutside(texts[name], least, most) ? true : undefined}
              className="field"
              id={`${id}${name}`}
              inputMode="numeric"
              max={most}
              min={least}
              onChange={(event) => take(name, event.target.value)}
              type="number"
              value={texts[name] ?? ""}
            />
          </div>
        ))}
      </div>
      {view.verdict !== null && answer ? <Confronted question={question} values={answer.values} /> : null}
    </>
  );
}

/** What the formula gives, and what is true. */
function Confronted(props: {
  readonly question: AnswerProps<"refute">["question"];
  readonly values: Readonly<Record<string, number>>;
}) {
  const t = useTranslations("quiz");
  const locale = useLocale();
  const { claimed, actual } = confront(props.question, props.values);
  if (typeof actual !== "number") return <p>{t("refute.impossible")}</p>;
  const said = { claimed: formatNumber(claimed, locale), actual: formatNumber(actual, locale) };
  return <p className="question-confronted">{t("refute.confront", said)}</p>;
}

function wholeValues(texts: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() === "" ? [] : [[name, Number(text)]])),
  );
}

function isOutside(text: string | undefined, least: number, most: number): boolean {
  const value = Number(text);
  return !text || !Number.isInteger(value) || value < least || value > most;
}
