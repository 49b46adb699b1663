"use client";

import { type ReactNode, useId, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useBank } from "@/components/question-bank/bank-context";
import { LONGEST_TITLE } from "@/components/question-bank/bank-state.model";
import { focusNext } from "@/components/question-bank/focus-next";
import { loadFormulas } from "@/components/quiz/late-formulas";
import { plainText, RichText } from "@/components/quiz/rich-text";
import { Segmented } from "@/components/ui/segmented";
import { type Paper, paperOf } from "./paper.model";
import { PaperKey } from "./paper-key";
import { PaperRoom } from "./paper-room";

/** The selection as it comes out on paper: a quiz, or its key with the same numbers. */
export function PaperSheet({ paper: side }: { readonly paper: "quiz" | "key" }) {
  const t = useTranslations("bank.paper");
  const locale = useLocale();
  const { inUse, state } = useBank();
  const paper = useMemo(() => paperOf(inUse, state.seed, locale), [inUse, state.seed, locale]);
  return (
    <>
      <PaperTools paper={paper} side={side} />
      <article aria-labelledby="paper-title" className="paper" data-paper={side}>
        <PaperHead count={paper.questions.length} side={side} />
        {paper.questions.length === 0 ? <p>{t("empty")}</p> : null}
        <ol className="paper-questions">
          {paper.questions.map((question) => (
            <li data-question={question.id} key={question.id}>
              <div className="paper-prompt">
                <RichText text={question.prompt} />
              </div>
              {side === "quiz" ? (
                <PaperRoom question={question} seed={paper.seed} />
              ) : (
                <PaperKey question={question} seed={paper.seed} />
              )}
            </li>
          ))}
        </ol>
      </article>
    </>
  );
}

function PaperHead({ side, count }: { readonly side: "quiz" | "key"; readonly count: number }) {
  const t = useTranslations("bank.paper");
  const { title, seed } = useBank().state;
  const usual = title.trim() === "" ? t("usualTitle") : title;
  return (
    <header className="paper-head">
      <h1 id="paper-title">{side === "key" ? t("keyTitle", { title: usual }) : usual}</h1>
      {side === "quiz" ? (
        <p className="paper-name">
          <span>{t("name")}</span>
          <span className="paper-line" />
          <span>{t("date")}</span>
          <span className="paper-line" />
        </p>
      ) : null}
      <p className="paper-seed">{t("seed", { seed: String(seed), count })}</p>
    </header>
  );
}

/** What the instructor sees above the sheet, and the printer doesn't. */
function PaperTools({ paper, side }: { readonly paper: Paper; readonly side: "quiz" | "key" }) {
  const t = useTranslations("bank.paper");
  const { state, dispatch } = useBank();
  const id = useId();
  return (
    <section aria-label={t("tools")} className="paper-tools">
      <button
        className="button"
        onClick={() => {
          dispatch({ type: "paper", paper: null });
          focusNext("#print button");
        }}
        type="button"
      >
        {t("back")}
      </button>
      <Segmented
        label={t("side")}
        onChange={(value) => dispatch({ type: "paper", paper: value })}
        options={[
          { value: "quiz", label: t("sides.quiz") },
          { value: "key", label: t("sides.key") },
        ]}
        value={side}
      />
      <div className="paper-title-field">
        <label className="control-label" htmlFor={id}>
          {t("title")}
        </label>
        <input
          className="field"
          id={id}
          maxLength={LONGEST_TITLE}
          onChange={(event) => dispatch({ type: "title", title: event.target.value })}
          placeholder={t("usualTitle")}
          type="text"
          value={state.title}
        />
      </div>
      <PrintButton>{t("print")}</PrintButton>
      {paper.leftOut.length > 0 ? (
        <div className="notice paper-left-out">
          <p>{t("leftOut", { count: paper.leftOut.length })}</p>
          <ul>
            {paper.leftOut.map(({ id: question, prompt }) => (
              <li key={question}>{plainText(prompt)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** Prints once the formulas are drawn, or can't be. */
function PrintButton({ children }: { readonly children: ReactNode }) {
  const [isWaiting, setWaiting] = useState(false);
  const print = async () => {
    setWaiting(true);
    await loadFormulas().catch(() => null);
    setWaiting(false);
    requestAnimationFrame(() => window.print());
  };
  return (
    <button className="button button-primary" disabled={isWaiting} onClick={() => void print()} type="button">
      {children}
    </button>
  );
}
