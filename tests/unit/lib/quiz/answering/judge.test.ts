import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/quiz/answering/answer";
import { judge } from "@/lib/quiz/answering/judge";
import { feedbackOf } from "@/lib/quiz/answering/judgement";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";
import { CASES } from "./judge-cases";

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
