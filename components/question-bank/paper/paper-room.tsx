"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { RichText, Tex } from "@/components/quiz/rich-text";
import { expressionTex } from "@/lib/quiz/formula/expression-tex";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { shownItems, shownTargets } from "@/lib/quiz/fresh/arrangement";
import type { MatchQuestion, NumberQuestion, RefuteQuestion } from "@/lib/quiz/question";
import { unitWord } from "@/lib/quiz/reading/unit-words";
import { letter, type PaperQuestion } from "./paper.model";
import { PaperFigure } from "./paper-figure";

/** Lines for an answer in one's own words. */
const TEXT_LINES = [1, 2, 3, 4] as const;

/** Where a question is answered by hand, by its kind. */
export function PaperRoom({ question, seed }: { readonly question: PaperQuestion; readonly seed: number }) {
  const t = useTranslations("bank.paper");
  switch (question.kind) {
    case "choice":
    case "choices":
      return (
        <>
          {question.kind === "choices" ? <p className="paper-how">{t("several")}</p> : null}
          <ul className="paper-choices">
            {question.choices.map(({ id, text }, index) => (
              <li key={id}>
                <span className="paper-box" />
                <span>{letter(index)}.</span>
                <span>
                  <RichText text={text} />
                </span>
              </li>
            ))}
          </ul>
        </>
      );
    case "number":
      return <NumberRoom question={question} />;
    case "shape":
      return (
        <p className="paper-blank">
          {t("answer")} <span className="paper-brackets">[</span>
          <span className="paper-line" />
          <span className="paper-brackets">]</span>
        </p>
      );
    case "order":
      return (
        <>
          <p className="paper-how">{t("order")}</p>
          <ul className="paper-choices">
            {shownItems(question, seed).map(({ id, text }) => (
              <li key={id}>
                <span className="paper-box" data-wide="true" />
                <span>
                  <RichText text={text} />
                </span>
              </li>
            ))}
          </ul>
        </>
      );
    case "match":
      return <MatchRoom question={question} seed={seed} />;
    case "point":
      return <PaperFigure figure={question.figure} />;
    case "refute":
      return <RefuteRoom question={question} />;
    case "text":
      return (
        <div className="paper-lines">
          {TEXT_LINES.map((line) => (
            <span className="paper-line" key={line} />
          ))}
        </div>
      );
  }
}

function NumberRoom({ question }: { readonly question: NumberQuestion }) {
  const t = useTranslations("bank.paper");
  const locale = useLocale();
  return (
    <p className="paper-blank">
      {t("answer")} <span className="paper-line" /> {unitWord(question.answer.unit, 2, locale)}
    </p>
  );
}

/** Numbered things on the left with a box each, lettered ones on the right. */
function MatchRoom({ question, seed }: { readonly question: MatchQuestion; readonly seed: number }) {
  const t = useTranslations("bank.paper");
  return (
    <>
      <p className="paper-how">{t("match")}</p>
      <div className="paper-match">
        <ul>
          {question.items.map(({ id, text }, index) => (
            <li key={id}>
              <span className="paper-box" data-wide="true" />
              <span>{index + 1}.</span>
              <span>
                <RichText text={text} />
              </span>
            </li>
          ))}
        </ul>
        <ul>
          {shownTargets(question, seed).map(({ id, text }, index) => (
            <li key={id}>
              <span>{letter(index)}.</span>
              <span>
                <RichText text={text} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The formula to refute, and a table for the values at which it fails. */
function RefuteRoom({ question }: { readonly question: RefuteQuestion }) {
  const t = useTranslations("bank.paper");
  return (
    <>
      <p className="paper-claim">
        <Tex tex={`${question.result} = ${expressionTex(parseExpression(question.expression))}`} />
      </p>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{t("symbol")}</th>
            <th scope="col">{t("range")}</th>
            <th scope="col">{t("value")}</th>
          </tr>
        </thead>
        <tbody>
          {question.symbols.map(({ name, meaning, least, most }) => (
            <tr key={name}>
              <th scope="row">
                <Tex tex={name} /> <RichText text={meaning} />
              </th>
              <td>{t("fromTo", { least, most })}</td>
              <td />
            </tr>
          ))}
          <tr>
            <th colSpan={2} scope="row">
              {t("claimed")}
            </th>
            <td />
          </tr>
          <tr>
            <th colSpan={2} scope="row">
              {t("actual")}
            </th>
            <td />
          </tr>
        </tbody>
      </table>
    </>
  );
}
