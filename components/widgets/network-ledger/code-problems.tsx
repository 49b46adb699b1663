"use client";

import { useTranslations } from "use-intl/react";
import type { CodeProblem } from "@/lib/nn/code/code-problem";
import { useCodeProblem } from "./use-code-problem";

/** So many problems are told at once; the rest comes once these are gone. */
const MOST = 6;

/** What is wrong with the code, line by line. */
export function CodeProblems({ problems }: { readonly problems: readonly CodeProblem[] }) {
  const t = useTranslations("network-ledger.code");
  const say = useCodeProblem();
  return (
    <div className="notice notice-problem">
      <p>{t("problems", { count: problems.length })}</p>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.kind}`}>
            <strong>{t("place", { line: problem.line, column: problem.column })}</strong> {say(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}
