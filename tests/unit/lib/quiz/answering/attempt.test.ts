import { describe, expect, it } from "vitest";
import {
  type Attempt,
  type AttemptAction,
  type AttemptMode,
  attemptReducer,
  NEW_ATTEMPT,
} from "@/lib/quiz/answering/attempt";
import { attemptView } from "@/lib/quiz/answering/attempt-view";
import type { FixedQuestion } from "@/lib/quiz/question";
import * as sample from "@/tests/unit/lib/quiz/sample-questions";
import { ANSWERS } from "./sample-answers";

const right: AttemptAction = { type: "answer", answer: { kind: "choice", choice: "five" } };
const wrong: AttemptAction = { type: "answer", answer: { kind: "choice", choice: "three" } };
const check: AttemptAction = { type: "check" };
const reveal: AttemptAction = { type: "reveal" };
const hint: AttemptAction = { type: "hint" };
const sure: AttemptAction = { type: "certainty", certainty: "high" };

function run(question: FixedQuestion, mode: AttemptMode, actions: readonly AttemptAction[]): Attempt {
  return actions.reduce(attemptReducer(question, mode), NEW_ATTEMPT);
}

/** What is seen of the choice question after some actions. */
function seen(mode: AttemptMode, ...actions: readonly AttemptAction[]) {
  const question = sample.choiceQuestion;
  return attemptView(question, mode, run(question, mode, actions));
}

describe("practice", () => {
  it("starts open, with nothing said", () => {
    expect(seen("practice")).toEqual({
      verdict: null,
      score: null,
      feedback: [],
      problem: null,
      hints: [],
      canAnswer: true,
      canCheck: true,
      canRetry: false,
      canReveal: false,
      canHint: true,
      canSayCertainty: true,
      needsOutcome: false,
      needsGrade: false,
      isSolutionShown: false,
      isConfidentAndWrong: false,
    });
  });

  it("asks for an answer where there is none", () => {
    expect(seen("practice", check)).toMatchObject({
      problem: { kind: "empty" },
      verdict: null,
      canCheck: true,
    });
  });

  it("says why a wrong answer is wrong, and offers another try and the solution", () => {
    expect(seen("practice", wrong, check)).toMatchObject({
      verdict: "wrong",
      feedback: [{ text: "You fell for kernel-for-output.", misconception: "kernel-for-output" }],
      canRetry: true,
      canReveal: true,
      canCheck: false,
    });
  });

  it("needs no other try after a right answer", () => {
    expect(seen("practice", right, check)).toMatchObject({
      verdict: "right",
      canRetry: false,
      canReveal: true,
    });
  });

  it("opens again when another answer is given", () => {
    expect(seen("practice", wrong, check, right)).toMatchObject({ verdict: null, canCheck: true });
  });

  it("keeps the hints and counts the tries from one try to the next", () => {
    const attempt = run(sample.choiceQuestion, "practice", [hint, wrong, check, { type: "retry" }]);
    expect(attempt).toEqual({ ...NEW_ATTEMPT, hintsShown: 1, tries: 1 });
  });

  it("gives the hints one by one", () => {
    expect(seen("practice", hint).hints).toEqual(["Draw it."]);
    expect(seen("practice", hint, hint, hint)).toMatchObject({
      hints: ["Draw it.", "Count the places."],
      canHint: false,
    });
  });

  it("shows the solution to those who have read every hint", () => {
    expect(seen("practice", hint, hint)).toMatchObject({ canReveal: true });
    expect(seen("practice", hint, hint, reveal)).toMatchObject({ isSolutionShown: true, verdict: null });
  });

  it("marks a sure and wrong answer as worth reading", () => {
    expect(seen("practice", wrong, sure, check).isConfidentAndWrong).toBe(true);
    expect(seen("practice", right, sure, check).isConfidentAndWrong).toBe(false);
    expect(seen("practice", wrong, check, sure).isConfidentAndWrong).toBe(false);
  });

  it("says what is wrong with a field rather than judging it", () => {
    const problem = { kind: "unknown-unit", unit: "furlongs" } as const;
    expect(seen("practice", { type: "unreadable", problem })).toMatchObject({ problem: null });
    expect(seen("practice", { type: "unreadable", problem }, check)).toMatchObject({
      problem,
      verdict: null,
    });
  });
});

describe("a prediction", () => {
  const predicted: AttemptAction = { type: "answer", answer: ANSWERS.predict };
  const predictionAfter = (mode: AttemptMode, ...actions: readonly AttemptAction[]) =>
    attemptView(sample.predictChoice, mode, run(sample.predictChoice, mode, actions));

  it("can no longer change once the demo may run", () => {
    expect(predictionAfter("practice", predicted, check)).toMatchObject({
      needsOutcome: true,
      canAnswer: false,
      verdict: null,
    });
  });

  it("is judged by what the demo gives", () => {
    expect(predictionAfter("practice", predicted, check, { type: "outcome", value: 5 })).toMatchObject({
      verdict: "right",
    });
    expect(predictionAfter("practice", predicted, check, { type: "outcome", value: 9 })).toMatchObject({
      verdict: "wrong",
    });
  });

  it("isn't judged by a demo that ran before it was made", () => {
    expect(predictionAfter("practice", { type: "outcome", value: 5 }, predicted, check)).toMatchObject({
      verdict: null,
    });
  });

  it("of a room is judged when the instructor reveals", () => {
    const outcome: AttemptAction = { type: "outcome", value: 5 };
    expect(predictionAfter("presenting", predicted, outcome)).toMatchObject({ verdict: null });
    expect(predictionAfter("presenting", predicted, outcome, reveal)).toMatchObject({ verdict: "right" });
  });
});

describe("a short text", () => {
  it("is compared with the model answer by its author", () => {
    const written: AttemptAction = { type: "answer", answer: ANSWERS.text };
    const waiting = run(sample.textQuestion, "practice", [written, check]);
    expect(attemptView(sample.textQuestion, "practice", waiting)).toMatchObject({ needsGrade: true });
    const graded = attemptReducer(sample.textQuestion, "practice")(waiting, {
      type: "grade",
      grade: "partly",
    });
    expect(graded.judgement).toMatchObject({ score: 0.5, verdict: "partly" });
  });
});

describe("what can't be judged", () => {
  it.each([
    [sample.matchQuestion, { kind: "match", pairs: { blur: "mean" } }, { kind: "unmatched", count: 2 }],
    [sample.choicesQuestion, { kind: "choices", choices: [] }, { kind: "empty" }],
    [sample.textQuestion, { kind: "text", text: " \n", grade: null }, { kind: "empty" }],
    [
      sample.refuteQuestion,
      { kind: "refute", values: { I: 5, K: 3, P: 0, S: 0 } },
      { kind: "bad-value", symbol: "S", least: 1, most: 5 },
    ],
    [
      sample.refuteQuestion,
      { kind: "refute", values: { I: 2, K: 3, P: 0, S: 1 } },
      {
        kind: "impossible",
        code: "kernel-too-large",
        values: { kernel: 3, dilation: 1, effectiveKernel: 3, input: 2, paddedInput: 2 },
      },
    ],
  ] as const)("is said, and no try is lost (%#)", (question, answer, problem) => {
    const attempt = run(question, "practice", [{ type: "answer", answer }, check]);
    expect(attempt).toMatchObject({ phase: "unanswered", problem, tries: 0 });
  });
});

describe("presenting", () => {
  it("leaves it to the instructor to reveal", () => {
    expect(seen("presenting", wrong, check)).toMatchObject({
      verdict: null,
      canCheck: false,
      canReveal: true,
    });
    expect(seen("presenting", reveal)).toMatchObject({ isSolutionShown: true, verdict: null });
    expect(seen("presenting", right, reveal)).toMatchObject({ isSolutionShown: true, verdict: "right" });
  });

  it("can be done again with the next class", () => {
    expect(seen("presenting", right, reveal, { type: "retry" })).toMatchObject({ isSolutionShown: false });
  });
});

describe("an exam", () => {
  it("says nothing before its end, and gives no hints", () => {
    expect(seen("exam", wrong, check, reveal, hint)).toMatchObject({
      verdict: null,
      hints: [],
      canHint: false,
      canReveal: false,
      canAnswer: true,
    });
  });

  it("judges the last answer at its end, once", () => {
    expect(seen("exam", wrong, right, { type: "finish" }, wrong, { type: "retry" })).toMatchObject({
      verdict: "right",
      isSolutionShown: true,
      canRetry: false,
    });
  });

  it("leaves a question without an answer unjudged", () => {
    expect(run(sample.choiceQuestion, "exam", [{ type: "finish" }])).toMatchObject({
      phase: "revealed",
      judgement: null,
    });
  });
});
