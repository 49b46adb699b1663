import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/quiz/answering/answer";
import { judge } from "@/lib/quiz/answering/judge";
import { feedbackOf } from "@/lib/quiz/answering/judgement";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";

const right = { score: 1, verdict: "right", feedback: ["right"], misconceptions: [] };

/** A question, an answer, and what is to be found of it. */
const CASES: readonly (readonly [string, FixedQuestion, Answer, object])[] = [
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

/** Any answer to a question, in the form that its field gives. */
function anyAnswer(question: FixedQuestion): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case "order":
      return fc
        .shuffledSubarray([...question.items], { minLength: question.items.length })
        .map((items) => ({ kind: "order", items: items.map(({ id }) => id) }));
    case "choices":
      return fc
        .subarray([...question.choices], { minLength: 1 })
        .map((choices) => ({ kind: "choices", choices: choices.map(({ id }) => id) }));
    case "match": {
      const target = fc.constantFrom(...question.targets.map(({ id }) => id));
      return fc
        .record(Object.fromEntries(question.items.map(({ id }) => [id, target])))
        .map((pairs) => ({ kind: "match", pairs }));
    }
    default:
      throw new Error(`no arbitrary for ${question.kind}`);
  }
}

describe("the judgement of an answer", () => {
  it.each(CASES)("finds %s", (_, question, answer, found) => {
    expect(judge(question, answer)).toEqual(found);
  });

  it.each(CASES)("has words for %s", (_, question, answer) => {
    const said = judge(question, answer)?.feedback.map((id) => feedbackOf(question, id).text) ?? [];
    expect(said.every((text) => text.length > 0)).toBe(true);
  });

  it.each([
    [
      "a prediction whose demo has not run",
      sample.predictNumber,
      { kind: "predict", prediction: 3, outcome: null },
    ],
    ["a text without a grade", sample.textQuestion, { kind: "text", text: "Shared.", grade: null }],
    [
      "values at which there is no layer",
      sample.refuteQuestion,
      { kind: "refute", values: { I: 2, K: 3, P: 0, S: 1 } },
    ],
  ] as const)("waits for %s", (_, question, answer) => {
    expect(judge(question, answer)).toBeNull();
  });

  it("refuses an answer of another kind", () => {
    expect(() => judge(sample.choiceQuestion, { kind: "number", value: 5 })).toThrow("answers no");
  });

  it.each([sample.orderQuestion, sample.choicesQuestion, sample.matchQuestion])(
    "of $kind is in [0, 1], and 1 for the right answer only",
    (question) => {
      fc.assert(
        fc.property(anyAnswer(question), (answer) => {
          const found = judge(question, answer);
          const isAllRight = JSON.stringify(sorted(answer)) === JSON.stringify(sorted(rightAnswer(question)));
          expect(found?.score).toBeGreaterThanOrEqual(0);
          expect(found?.score).toBeLessThanOrEqual(1);
          expect(found?.score === 1).toBe(isAllRight);
        }),
      );
    },
  );
});

function rightAnswer(question: FixedQuestion): Answer {
  switch (question.kind) {
    case "order":
      return { kind: "order", items: question.items.map(({ id }) => id) };
    case "choices":
      return { kind: "choices", choices: question.choices.flatMap(({ id, correct }) => (correct ? id : [])) };
    case "match":
      return { kind: "match", pairs: question.pairs };
    default:
      throw new Error(`no right answer for ${question.kind}`);
  }
}

/** What of an answer counts, in an order that doesn't depend on how it was given. */
function sorted(answer: Answer): unknown {
  if (answer.kind === "choices") return answer.choices.toSorted();
  return answer.kind === "match" ? Object.entries(answer.pairs).toSorted() : answer;
}

describe("a link that refutes a mistake", () => {
  it("comes with what is said of it", () => {
    const link = { slide: "stride", demo: "stride", state: { stride: 2 } };
    const question = {
      ...sample.shapeQuestion,
      errors: [
        { misconception: "stride-ignored", feedback: "The stride is 2.", link, shape: [32, 26, 26, 8] },
      ],
      answer: [32, 13, 13, 8],
    };
    const found = judge(question, { kind: "shape", shape: [32, 26, 26, 8] });
    expect(found?.feedback.map((id) => feedbackOf(question, id))).toEqual([
      { text: "The stride is 2.", misconception: "stride-ignored", link },
    ]);
  });

  it("is asked for by ids that exist only", () => {
    expect(() => feedbackOf(sample.shapeQuestion, "error:7")).toThrow('has no feedback "error:7"');
    expect(() => feedbackOf(sample.choiceQuestion, "right")).toThrow("has no feedback");
  });
});
