"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { loosenings } from "./bank-facets.model";

/** Nothing is let through: what to give up, and what that would bring. */
export function EmptyResult() {
  const t = useTranslations("bank");
  const { rows, state, dispatch } = useBank();
  const ways = loosenings(rows, state);
  return (
    <div className="bank-empty">
      <p>{t(ways.length > 0 ? "empty.loosen" : "empty.nothing")}</p>
      <div className="bank-buttons">
        {ways.map(({ what, count }) => (
          <button
            className="button"
            key={what}
            onClick={() => dispatch({ type: "loosen", what })}
            type="button"
          >
            {what === "text"
              ? t("empty.text", { text: state.text.trim(), count })
              : t("empty.facet", { facet: t(`facets.${what}`), count })}
          </button>
        ))}
        <button className="button" onClick={() => dispatch({ type: "loosen", what: "all" })} type="button">
          {t("clear")}
        </button>
      </div>
    </div>
  );
}
