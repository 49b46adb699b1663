import type { Answer } from "@/lib/quiz/answering/answer";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";

const right = { score: 1, verdict: "right", feedback: ["right"], misconceptions: [] };

/** A question, an answer, and what is to be found of it. */
export const CASES: readonly (readonly [string, FixedQuestion, Answer, object])[] = [
  [
    "the right choice",
    sample.choiceQuestion,
    { kind: "choice", choice: "five" },
    { ...right, feedback: ["choice:five"] },
  ],
  [
    "a wrong choice",
    sample.choiceQuestion,
    { kind: "choice", choice: "seven" },
    { score: 0, verdict: "wrong", feedback: ["choice:seven"], misconceptions: ["kernel-ignored"] },
  ],
  [
    "all the right choices",
    sample.choicesQuestion,
    { kind: "choices", choices: ["stride", "kernel"] },
    { ...right, feedback: ["choice:kernel", "choice:stride"] },
  ],
  [
    "one right choice of two",
    sample.choicesQuestion,
    { kind: "choices", choices: ["stride"] },
    { score: 0.5, verdict: "partly", feedback: ["choice:kernel"], misconceptions: [] },
  ],
  [
    "two right choices and a wrong one",
    sample.choicesQuestion,
    { kind: "choices", choices: ["kernel", "stride", "filters"] },
    {
      score: 0.5,
      verdict: "partly",
      feedback: ["choice:filters"],
      misconceptions: ["filters-change-size"],
    },
  ],
  [
    "every choice at once",
    sample.choicesQuestion,
    { kind: "choices", choices: ["kernel", "stride", "filters", "bias"] },
    {
      score: 0,
      verdict: "wrong",
      feedback: ["choice:filters", "choice:bias"],
      misconceptions: ["filters-change-size", "bias-changes-size"],
    },
  ],
  ["a number near enough", sample.numberQuestion, { kind: "number", value: 4.84 }, right],
  [
    "a number with a known cause",
    sample.numberQuestion,
    { kind: "number", value: 1.2 },
    { score: 0, verdict: "wrong", feedback: ["error:0"], misconceptions: ["one-byte-a-parameter"] },
  ],
  [
    "any other number",
    sample.numberQuestion,
    { kind: "number", value: 7 },
    { score: 0, verdict: "wrong", feedback: ["otherwise"], misconceptions: [] },
  ],
  ["the right shape", sample.shapeQuestion, { kind: "shape", shape: [32, 26, 26, 8] }, right],
  [
    "a shape with a known cause",
    sample.shapeQuestion,
    { kind: "shape", shape: [26, 26, 8] },
    { score: 0, verdict: "wrong", feedback: ["error:0"], misconceptions: ["batch-forgotten"] },
  ],
  [
    "a shape with an open side where it is known",
    sample.shapeQuestion,
    { kind: "shape", shape: [null, 26, 26, 8] },
    { score: 0, verdict: "wrong", feedback: ["otherwise"], misconceptions: [] },
  ],
  [
    "the right order",
    sample.orderQuestion,
    { kind: "order", items: ["conv", "relu", "pool", "flatten", "dense"] },
    right,
  ],
  [
    "an order with one item out of place",
    sample.orderQuestion,
    { kind: "order", items: ["flatten", "conv", "relu", "pool", "dense"] },
    { score: 0.75, verdict: "partly", feedback: ["error:0"], misconceptions: ["flatten-first"] },
  ],
  [
    "the order backwards",
    sample.orderQuestion,
    { kind: "order", items: ["dense", "flatten", "pool", "relu", "conv"] },
    { score: 0, verdict: "wrong", feedback: ["error:0"], misconceptions: ["flatten-first"] },
  ],
  [
    "all pairs right",
    sample.matchQuestion,
    { kind: "match", pairs: { identity: "copy", blur: "mean", sobel: "difference" } },
    right,
  ],
  [
    "one pair right of three",
    sample.matchQuestion,
    { kind: "match", pairs: { identity: "copy", blur: "difference", sobel: "mean" } },
    { score: 1 / 3, verdict: "partly", feedback: ["error:0"], misconceptions: ["blur-from-signs"] },
  ],
  ["one of the right places", sample.pointQuestion, { kind: "point", place: "2,3" }, right],
  [
    "a place with a known cause",
    sample.pointQuestion,
    { kind: "point", place: "4,4" },
    { score: 0, verdict: "wrong", feedback: ["error:0"], misconceptions: ["corner"] },
  ],
  ["what the demo gave", sample.predictNumber, { kind: "predict", prediction: 3, outcome: 3 }, right],
  [
    "a typical prediction that the demo refutes",
    sample.predictNumber,
    { kind: "predict", prediction: 5, outcome: 3 },
    { score: 0, verdict: "wrong", feedback: ["error:0"], misconceptions: ["stride-ignored"] },
  ],
  [
    "the choice that the demo bears out",
    sample.predictChoice,
    { kind: "predict", prediction: "more", outcome: 6 },
    right,
  ],
  [
    "a choice that the demo refutes",
    sample.predictChoice,
    { kind: "predict", prediction: "same", outcome: 6 },
    { score: 0, verdict: "wrong", feedback: ["choice:same"], misconceptions: ["nothing-changes"] },
  ],
  [
    "values that refute the formula",
    sample.refuteQuestion,
    { kind: "refute", values: { I: 7, K: 3, P: 0, S: 1 } },
    right,
  ],
  [
    "values at which the formula happens to be true",
    sample.refuteQuestion,
    { kind: "refute", values: { I: 5, K: 3, P: 0, S: 1 } },
    {
      score: 0,
      verdict: "wrong",
      feedback: ["agrees"],
      misconceptions: ["coincidence-taken-for-proof"],
    },
  ],
  [
    "a text that its author finds half right",
    sample.textQuestion,
    { kind: "text", text: "They are shared.", grade: "partly" },
    { score: 0.5, verdict: "partly", feedback: [], misconceptions: [] },
  ],
];
