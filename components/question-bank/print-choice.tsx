"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { focusNext } from "./focus-next";

/** The way to the quiz on paper and to its key. */
export function PrintChoice() {
  const t = useTranslations("bank.print");
  const { inUse, state, dispatch } = useBank();
  const open = (paper: "quiz" | "key") => {
    dispatch({ type: "paper", paper });
    window.scrollTo({ top: 0 });
    focusNext(".paper-tools button");
  };
  return (
    <>
      <div className="bank-buttons">
        <button className="button" disabled={inUse.length === 0} onClick={() => open("quiz")} type="button">
          {t("quiz")}
        </button>
        <button className="button" disabled={inUse.length === 0} onClick={() => open("key")} type="button">
          {t("key")}
        </button>
      </div>
      <p className="bank-note">{t("about", { count: inUse.length, seed: String(state.seed) })}</p>
    </>
  );
}
