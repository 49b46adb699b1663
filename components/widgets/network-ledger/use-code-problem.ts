"use client";

import { useTranslations } from "use-intl/react";
import { useLedgerText } from "@/components/network-editor/use-ledger-text";
import { ACTIVATION_NAMES } from "@/lib/nn/code/argument-value";
import type { CodeProblem } from "@/lib/nn/code/code-problem";

/** Says what is wrong with code, and what to do about it. */
export function useCodeProblem(): (problem: CodeProblem) => string {
  const t = useTranslations("network-ledger");
  const text = useLedgerText();
  return (problem) => {
    switch (problem.kind) {
      case "impossible":
        return t("problem.impossible", { layer: problem.layer, reason: text.reason(problem.reason) });
      case "expected": {
        const { expected, found } = problem;
        return t("problem.expected", { expected, found: shortened(found), isEnd: String(found === "") });
      }
      case "wrong-value": {
        const { layer, argument, expected } = problem;
        const found = shortened(problem.found);
        if (expected === "record") return t("recordOf", { layer, found });
        const activations = ACTIVATION_NAMES.join(", ");
        return t("problem.wrong-value", {
          layer,
          argument,
          found,
          expected: t(`expected.${expected}`, { activations }),
        });
      }
      case "unknown-layer":
      case "unknown-argument": {
        const suggestion = problem.suggestion ?? "";
        const hasSuggestion = String(problem.suggestion !== null);
        return t(`problem.${problem.kind}`, { argument: "", ...problem, suggestion, hasSuggestion });
      }
      case "unread-value":
      case "not-a-layer":
        return t(`problem.${problem.kind}`, {
          argument: "",
          layer: "",
          ...problem,
          found: shortened(problem.found),
        });
      default:
        return t(`problem.${problem.kind}`, { ...problem });
    }
  };
}

const LONGEST = 40;

/** The beginning of a long piece of code, on one line. */
function shortened(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
