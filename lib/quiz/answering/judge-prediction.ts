import type { PredictQuestion } from "@/lib/quiz/question";
import type { Answer } from "./answer";
import { agrees, isInRange } from "./compare-numbers";
import { erring, type Judgement, judgement } from "./judgement";

type Prediction = Extract<Answer, { kind: "predict" }>;

/** Holds a prediction to what the demo gave; null while it has not run. */
export function judgePrediction(
  { asks }: PredictQuestion,
  { prediction, outcome }: Prediction,
): Judgement | null {
  if (outcome === null) return null;
  if (asks.kind === "number") {
    const predicted = Number(prediction);
    if (agrees(predicted, outcome, asks.comparison)) return judgement(1, ["right"]);
    return erring(0, asks.errors, (error) => isInRange(predicted, error));
  }
  const choice = asks.choices.find((one) => one.id === prediction);
  if (!choice) return judgement(0, ["otherwise"]);
  if (isInRange(outcome, choice)) return judgement(1, ["right"]);
  return judgement(0, [`choice:${choice.id}`], [choice.misconception]);
}
