"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { type Loosening, loosenings } from "./bank-facets.model";
import { focusNext } from "./focus-next";

/** Nothing is let through: what to give up, and what that would bring. */
export function EmptyResult() {
  const t = useTranslations("bank");
  const { rows, state, dispatch } = useBank();
  const ways = loosenings(rows, state);
  const loosen = (what: Loosening["what"] | "all") => {
    dispatch({ type: "loosen", what });
    focusNext("#bank-list-title");
  };
  return (
    <div className="bank-empty">
      <p>{t(ways.length > 0 ? "empty.loosen" : "empty.nothing")}</p>
      <div className="bank-buttons">
        {ways.map(({ what, count }) => (
          <button className="button" key={what} onClick={() => loosen(what)} type="button">
            {what === "text"
              ? t("empty.text", { text: state.text.trim(), count })
              : t("empty.facet", { facet: t(`facets.${what}`), count })}
          </button>
        ))}
        <button className="button" onClick={() => loosen("all")} type="button">
          {t("clear")}
        </button>
      </div>
    </div>
  );
}
