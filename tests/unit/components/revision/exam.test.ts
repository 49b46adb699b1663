import { describe, expect, it } from "vitest";
import {
  type Exam,
  type ExamAction,
  examReducer,
  newExam,
  unanswered,
} from "@/components/revision/exam.model";
import { readExamDraft, writeExamDraft } from "@/components/revision/exam-draft.model";
import type { Answer } from "@/lib/quiz/answering/answer";
import {
  choiceQuestion,
  matchQuestion,
  numberQuestion,
  refuteQuestion,
  SAMPLES,
} from "@/tests/unit/lib/quiz/sample-questions";

const questions = [choiceQuestion, numberQuestion, matchQuestion, refuteQuestion];
const bank = SAMPLES.map((question) => ({ chapter: "convolution", question }));
const start = newExam(questions.map((question) => ({ chapter: "convolution", question })));

const answer = (index: number, given: Answer): ExamAction => ({
  type: "attempt",
  index,
  action: { type: "answer", answer: given },
});
const played = (...actions: readonly ExamAction[]): Exam => actions.reduce(examReducer, start);
const five = answer(0, { kind: "choice", choice: "five" });
const finish: ExamAction = { type: "finish" };
const startValues = answer(3, { kind: "refute", values: { I: 5, K: 3, P: 0, S: 1 } });

describe("an exam", () => {
  it("lets answers change, and says nothing before its end", () => {
    const exam = played(answer(0, { kind: "choice", choice: "three" }), five);
    expect(exam.parts[0]?.attempt).toMatchObject({ answer: { choice: "five" }, judgement: null });
  });

  it("judges everything at its end, and changes no more", () => {
    const exam = played(five, finish, answer(0, { kind: "choice", choice: "three" }), finish);
    expect(exam.isOver).toBe(true);
    expect(exam.parts[0]?.attempt).toMatchObject({ phase: "revealed", judgement: { verdict: "right" } });
    expect(exam.parts[1]?.attempt).toMatchObject({ phase: "revealed", judgement: null });
  });

  it("goes to any question, and not beyond", () => {
    expect(played({ type: "go", to: 2 }).current).toBe(2);
    expect(played({ type: "go", to: 99 }).current).toBe(3);
    expect(played({ type: "go", to: -1 }).current).toBe(0);
  });

  it("counts as unanswered what can't be judged, and values that nobody has touched", () => {
    const halfMatched = answer(2, { kind: "match", pairs: { identity: "copy" } });
    expect(unanswered(played(five, halfMatched, startValues))).toEqual([1, 2, 3]);
    expect(played(startValues, finish).parts[3]?.attempt.judgement).toBeNull();
  });

  it("counts values that somebody has changed", () => {
    const changed = answer(3, { kind: "refute", values: { I: 6, K: 3, P: 0, S: 1 } });
    expect(unanswered(played(changed))).toEqual([0, 1, 2]);
  });
});

describe("an exam that is read again", () => {
  const sure: ExamAction = { type: "attempt", index: 1, action: { type: "certainty", certainty: "high" } };
  const draft = {
    seed: 42,
    query: "",
    exam: played(five, answer(1, { kind: "number", value: 4.8 }), sure, { type: "go", to: 1 }),
  };
  const text = writeExamDraft(draft);
  const forged = (fields: object) => JSON.stringify({ ...JSON.parse(text), ...fields });

  it("goes on where it was, with its answers", () => {
    expect(readExamDraft(text, bank, "en")).toEqual(draft);
  });

  it("keeps its result once it is over", () => {
    const over = { ...draft, exam: examReducer(draft.exam, finish) };
    expect(readExamDraft(writeExamDraft(over), bank, "en")).toEqual(over);
  });

  it.each([null, "", "nope", "7", "[]", "{}"])("is none in %j", (other) => {
    expect(readExamDraft(other, bank, "en")).toBeNull();
  });

  it.each([
    { version: 2 },
    { seed: 1.5 },
    { query: null },
    { current: "1" },
    { parts: [] },
    { parts: [{ question: "gone", answer: null, certainty: null }] },
    { parts: new Array(101).fill({ question: "a-choice" }) },
  ])("is none with a forged field (%#)", (fields) => {
    expect(readExamDraft(forged(fields), bank, "en")).toBeNull();
  });

  it.each([
    { kind: "choice", choice: "no such choice" },
    { kind: "number", value: 5 },
    { kind: "choice" },
    "five",
  ])("leaves out an answer that doesn't fit its question: %j", (given) => {
    const parts = [{ question: "a-choice", answer: given, certainty: "perhaps" }];
    const read = readExamDraft(forged({ parts }), bank, "en");
    expect(read?.exam.parts[0]?.attempt).toMatchObject({ answer: null, certainty: null });
  });
});
