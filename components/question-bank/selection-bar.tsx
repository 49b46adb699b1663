"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";

/** Always in sight: how many are chosen, all or none at once, and the way to what can be done with them. */
export function SelectionBar() {
  const t = useTranslations("bank.bar");
  const { shown, state, dispatch } = useBank();
  const count = state.selected.length;
  const isAllChosen = shown.every(({ question }) => state.selected.includes(question.id));
  return (
    <section aria-label={t("label")} className="bank-bar">
      <p role="status">{t("chosen", { count })}</p>
      <div className="bank-buttons">
        <button
          aria-disabled={isAllChosen}
          className="button"
          onClick={() => dispatch({ type: "choose-all", ids: shown.map(({ question }) => question.id) })}
          type="button"
        >
          {t("all", { count: shown.length })}
        </button>
        <button
          aria-disabled={count === 0}
          className="button"
          onClick={() => dispatch({ type: "choose-none" })}
          type="button"
        >
          {t("none")}
        </button>
        <a className="button button-primary" href="#selection">
          {t("use")}
        </a>
      </div>
    </section>
  );
}
