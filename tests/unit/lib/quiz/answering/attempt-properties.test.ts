import fc from "fast-check";
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
import { SAMPLES } from "@/tests/unit/lib/quiz/sample-questions";
import { ANSWERS } from "./sample-answers";

const check: AttemptAction = { type: "check" };
const reveal: AttemptAction = { type: "reveal" };
const hint: AttemptAction = { type: "hint" };
const sure: AttemptAction = { type: "certainty", certainty: "high" };

const ACTIONS = fc.constantFrom<"answer" | AttemptAction>(
  "answer",
  check,
  reveal,
  hint,
  sure,
  { type: "retry" },
  { type: "finish" },
  { type: "outcome", value: 5 },
  { type: "grade", grade: "right" },
  { type: "unreadable", problem: { kind: "nothing-typed" } },
);

/** What of an attempt must not be, by name. */
function contradictions(question: FixedQuestion, mode: AttemptMode, attempt: Attempt): readonly string[] {
  const view = attemptView(question, mode, attempt);
  const isJudged = view.verdict !== null;
  const mustNotBe = {
    "a verdict without a judgement": isJudged !== (attempt.judgement !== null),
    "a judgement without a try": isJudged && attempt.tries === 0,
    "a verdict before the end": mode !== "practice" && isJudged && attempt.phase !== "revealed",
    "a solution before its time":
      mode === "practice" && view.isSolutionShown && !isJudged && attempt.hintsShown < question.hints.length,
    "an answer to change beside the solution": view.isSolutionShown && view.canAnswer,
    "more hints than there are": view.hints.length !== attempt.hintsShown,
  };
  return Object.entries(mustNotBe).flatMap(([name, is]) => (is ? [name] : []));
}

describe("whatever is pressed", () => {
  it.each(sampledInEveryMode())(
    "shows nothing before its time ($mode, $question.id)",
    ({ question, mode }) => {
      const reducer = attemptReducer(question, mode);
      const action = (one: "answer" | AttemptAction): AttemptAction =>
        one === "answer" ? { type: one, answer: ANSWERS[question.kind] } : one;
      fc.assert(
        fc.property(fc.array(ACTIONS, { maxLength: 12 }), (pressed) => {
          let attempt = NEW_ATTEMPT;
          const found = pressed.flatMap((one) => {
            attempt = reducer(attempt, action(one));
            return contradictions(question, mode, attempt);
          });
          expect(found).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
  );
});

function sampledInEveryMode() {
  const modes = ["practice", "presenting", "exam"] as const;
  return SAMPLES.flatMap((question) => modes.map((mode) => ({ question, mode })));
}
