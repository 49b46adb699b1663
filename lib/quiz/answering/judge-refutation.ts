import type { ShapeError } from "@/lib/nn/shape-error";
import { evaluate } from "@/lib/quiz/formula/expression";
import { parseExpression } from "@/lib/quiz/formula/parse-expression";
import { trueValue } from "@/lib/quiz/formula/truths";
import type { RefuteQuestion } from "@/lib/quiz/question";
import { agrees } from "./compare-numbers";
import { type Judgement, judgement } from "./judgement";

type SymbolValues = Readonly<Record<string, number>>;

/** What a formula gives and what is true, for the same values. */
export interface Confrontation {
  readonly claimed: number;
  /** An error of lib/nn where no such layer exists. */
  readonly actual: number | ShapeError;
}

/** The formula and the truth side by side. @throws Error if a symbol has no value, or the truth no such name */
export function confront(question: RefuteQuestion, values: SymbolValues): Confrontation {
  const options = Object.entries(question.truth.with).map(([option, from]) => [
    option,
    typeof from === "number" ? from : values[from],
  ]);
  const truth = trueValue(question.truth.of, Object.fromEntries(options));
  return {
    claimed: evaluate(parseExpression(question.expression), values),
    actual: "value" in truth ? truth.value : truth.impossible,
  };
}

/** Values refute the formula where it differs from the truth; null where no layer has such values. */
export function judgeCounterExample(question: RefuteQuestion, values: SymbolValues): Judgement | null {
  const { claimed, actual } = confront(question, values);
  if (typeof actual !== "number") return null;
  if (!agrees(claimed, actual, { name: "equal" })) return judgement(1, ["right"]);
  return judgement(0, ["agrees"], [question.agrees.misconception]);
}
