import type { Answer } from "@/lib/quiz/answering/answer";
import type { FixedQuestion } from "@/lib/quiz/question";

/** An answer to each sample, to go with any actions. */
export const ANSWERS: Readonly<Record<FixedQuestion["kind"], Answer>> = {
  choice: { kind: "choice", choice: "three" },
  choices: { kind: "choices", choices: ["kernel"] },
  number: { kind: "number", value: 1.2 },
  shape: { kind: "shape", shape: [26, 26, 8] },
  order: { kind: "order", items: ["relu", "conv", "pool", "flatten", "dense"] },
  match: { kind: "match", pairs: { identity: "copy", blur: "mean", sobel: "mean" } },
  point: { kind: "point", place: "0,0" },
  predict: { kind: "predict", prediction: "same", outcome: null },
  refute: { kind: "refute", values: { I: 7, K: 3, P: 0, S: 1 } },
  text: { kind: "text", text: "The weights are shared.", grade: null },
};
