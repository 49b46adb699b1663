"use client";

import { useTranslations } from "use-intl/react";
import type { SelectionProblem } from "@/lib/quiz/selection/selection-link";

/** What is wrong with the address of a set; nothing if all is well. */
export function SetProblems(props: {
  readonly problems: readonly SelectionProblem[];
  /** Questions that can't be part of an exam. */
  readonly leftOut: number;
}) {
  const { problems, leftOut } = props;
  const t = useTranslations("revision.set");
  return (
    <>
      {problems.length === 0 ? null : (
        <div className="notice" role="status">
          <p>{t("problems")}</p>
          <ul>
            {problems.map((problem) => (
              <li data-problem={problem.kind} key={JSON.stringify(problem)}>
                <ProblemText problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {leftOut === 0 ? null : <p className="notice">{t("leftOut", { count: leftOut })}</p>}
    </>
  );
}

function ProblemText({ problem }: { readonly problem: SelectionProblem }) {
  const t = useTranslations("revision.set.problem");
  switch (problem.kind) {
    case "unknown-question":
    case "repeated-question":
      return t(problem.kind, { id: problem.id });
    case "too-many-questions":
      return t(problem.kind, { count: problem.count, most: problem.most });
    case "no-question":
      return t(problem.kind);
    case "bad-seed":
    case "bad-set":
      return t(problem.kind, { text: problem.text });
  }
}
