"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import { BankRowItem } from "./bank-row";
import { EmptyResult } from "./empty-result";
import { SeedField } from "./seed-field";

/** The questions that are let through, and the seed that all their numbers follow. */
export function BankList() {
  const t = useTranslations("bank");
  const { rows, shown, state } = useBank();
  return (
    <section aria-labelledby="bank-list-title" className="bank-results">
      <div className="bank-results-head">
        <div>
          <h2 id="bank-list-title" tabIndex={-1}>
            {t("list")}
          </h2>
          <p className="bank-note" role="status">
            {t("shown", { count: shown.length, total: rows.length })}
          </p>
        </div>
        <SeedField />
      </div>
      {shown.length === 0 ? (
        <EmptyResult />
      ) : (
        <ul className="bank-list">
          {shown.map((row) => (
            <BankRowItem
              isChosen={state.selected.includes(row.question.id)}
              key={row.question.id}
              row={row}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
