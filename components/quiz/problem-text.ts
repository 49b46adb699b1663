import { useTranslations } from "use-intl/react";
import type { AnswerProblem } from "@/lib/quiz/answering/answer-problem";
import type { FixedKind } from "@/lib/quiz/question";

/** Says why an answer can't be judged yet, and what to do about it. */
export function useProblemText(kind: FixedKind): (problem: AnswerProblem) => string {
  const t = useTranslations("quiz.problem");
  return (problem) => {
    switch (problem.kind) {
      case "empty":
      case "nothing-typed":
        return t(`empty.${kind}`);
      case "unmatched":
        return t("unmatched", { count: problem.count });
      case "bad-value": {
        const { symbol, least, most } = problem;
        return t("badValue", { symbol, least, most });
      }
      case "not-a-number":
        return t("notANumber", { text: problem.rest });
      case "bad-grouping":
        return t("badGrouping", { text: problem.text });
      case "bad-side":
        return t("badSide", { text: problem.text });
      case "unknown-unit":
        return t("unknownUnit", { unit: problem.unit });
      case "wrong-unit":
        return t("wrongUnit", { unit: problem.unit });
      default:
        return t(PLAIN[problem.kind]);
    }
  };
}

const PLAIN = {
  impossible: "impossible",
  "several-numbers": "severalNumbers",
  "divided-by-zero": "dividedByZero",
  "too-large": "tooLarge",
  "bad-brackets": "badBrackets",
} as const;
