"use client";

import { useTranslations } from "use-intl/react";
import { useBank } from "./bank-context";
import type { BankProblem } from "./bank-state.model";

/** What an address names and nobody knows, and what did not fit into the selection. */
export function AddressProblems() {
  const t = useTranslations("bank.problem");
  const { problems } = useBank().state;
  return (
    <div role="status">
      {problems.length === 0 ? null : (
        <div className="notice notice-problem bank-problems">
          <p>{t("title")}</p>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                <Problem problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Problem({ problem }: { readonly problem: BankProblem }) {
  const t = useTranslations("bank");
  switch (problem.kind) {
    case "unknown-question":
      return t("problem.unknownQuestion", { id: problem.id });
    case "repeated-question":
      return t("problem.repeatedQuestion", { id: problem.id });
    case "too-many-questions":
      return t("problem.tooMany", { count: problem.count, most: problem.most });
    case "bad-set":
      return t("problem.badSet", { text: problem.text });
    case "unknown-filter":
      return t("problem.unknownFilter", { facet: t(`facets.${problem.facet}`), value: problem.value });
  }
}
