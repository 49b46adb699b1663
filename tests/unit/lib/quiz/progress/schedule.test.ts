import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptAction, attemptReducer, NEW_ATTEMPT } from "@/lib/quiz/answering/attempt";
import { type AnswerEvent, answerEvent } from "@/lib/quiz/progress/answer-event";
import { masteryByTopic, misconceptionCounts } from "@/lib/quiz/progress/mastery";
import { memories } from "@/lib/quiz/progress/schedule";
import { choiceQuestion, numberQuestion, shapeQuestion } from "@/tests/unit/lib/quiz/sample-questions";
import { events as anyEvents, DAY_MS, event, START } from "./event-samples";

/** What is remembered of the one question that these events answer. */
function memoryAfter(...fields: readonly Partial<AnswerEvent>[]) {
  const all = fields.map((one) => event(one));
  const memory = memories(all).get("conv-output");
  if (!memory) throw new Error("nothing is remembered");
  return memory;
}

/** Days from the start until a question is due. */
function daysUntilDue(...fields: readonly Partial<AnswerEvent>[]): number {
  return (memoryAfter(...fields).dueAt - START) / DAY_MS;
}

describe("a question is due again", () => {
  it("later the better it went", () => {
    const again = daysUntilDue({ score: 0 });
    const hard = daysUntilDue({ hints: 1 });
    const good = daysUntilDue({});
    const easy = daysUntilDue({ certainty: "high" });
    expect([again, hard, good, easy]).toEqual([again, hard, good, easy].toSorted((a, b) => a - b));
    expect(again).toBeLessThanOrEqual(1);
    expect(easy).toBeGreaterThan(good);
  });

  it("at once where one was sure, and wrong", () => {
    expect(memoryAfter({ score: 0, certainty: "high" })).toMatchObject({ dueAt: START, isUrgent: true });
    expect(memoryAfter({ score: 0, certainty: "low" })).toMatchObject({ isUrgent: false });
  });

  it("at longer and longer intervals", () => {
    const first = daysUntilDue({});
    const second = daysUntilDue({}, { at: START + 3 * DAY_MS }) - 3;
    expect(second).toBeGreaterThan(first);
  });

  it("no later for an answer given again in the same sitting", () => {
    const once = memoryAfter({ score: 0 });
    expect(memoryAfter({ score: 0 }, { at: START + 60_000 })).toEqual(once);
  });

  it("sooner after it was forgotten, which is counted", () => {
    const forgotten = memoryAfter({}, { at: START + 3 * DAY_MS, score: 0 });
    expect(forgotten).toMatchObject({ reviews: 2, lapses: 1 });
    expect(forgotten.stabilityDays).toBeLessThan(memoryAfter({}).stabilityDays);
  });

  it("at the same time on every device, in whatever order its events come", () => {
    const few = fc.uniqueArray(
      anyEvents.map((one) => ({ ...one, question: "q" })),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(few, (all) => {
        expect(memories(all.toReversed())).toEqual(memories(all));
        expect(Number.isFinite(memories(all).get("q")?.dueAt)).toBe(true);
      }),
    );
  });
});

describe("mastery of a topic", () => {
  const bank = [numberQuestion, shapeQuestion].map((question) => ({ chapter: "convolution", question }));

  it("counts every question of the bank, answered or not", () => {
    expect(masteryByTopic(bank, [event({ question: "a-number" })])).toEqual([
      { topic: "output-size", mastery: 0.5, answered: 1, total: 2 },
    ]);
  });

  it("weighs the last answers most, and forgets all before the last three", () => {
    const scores = [0, 0, 1, 1].map((score, index) =>
      event({ question: "a-number", score, at: START + index }),
    );
    expect(masteryByTopic(bank, scores)[0]?.mastery).toBeCloseTo(5 / 6 / 2);
    const late = [...scores, event({ question: "a-number", at: START + 9 })];
    expect(masteryByTopic(bank, late)[0]?.mastery).toBeCloseTo(1 / 2);
  });

  it("leaves out answers to questions that are gone", () => {
    expect(masteryByTopic(bank, [event({ question: "gone" })])[0]?.answered).toBe(0);
  });
});

describe("misconceptions", () => {
  it("come first where one was sure, then by how often they showed", () => {
    const all = [
      event({ misconceptions: ["often"], score: 0 }),
      event({ misconceptions: ["often"], score: 0 }),
      event({ misconceptions: ["sure"], score: 0, certainty: "high", at: START + 5 }),
    ];
    expect(misconceptionCounts(all)).toEqual([
      { misconception: "sure", times: 1, timesSure: 1, lastAt: START + 5 },
      { misconception: "often", times: 2, timesSure: 0, lastAt: START },
    ]);
  });
});

describe("the event of an attempt", () => {
  const circumstances = { id: "e", at: START, seed: 7, mode: "practice" } as const;
  const eventAfter = (...actions: readonly AttemptAction[]) =>
    answerEvent(
      choiceQuestion,
      actions.reduce(attemptReducer(choiceQuestion, "practice"), NEW_ATTEMPT),
      circumstances,
    );

  it("says what was answered, how surely and with how many hints", () => {
    const wrong = { kind: "choice", choice: "three" } as const;
    const done = eventAfter(
      { type: "hint" },
      { type: "answer", answer: wrong },
      { type: "certainty", certainty: "high" },
      { type: "check" },
    );
    expect(done).toEqual({
      ...circumstances,
      question: "a-choice",
      topic: "output-size",
      answer: wrong,
      score: 0,
      certainty: "high",
      hints: 1,
      misconceptions: ["kernel-for-output"],
    });
  });

  it("is there for a solution that was looked at without an answer", () => {
    const done = eventAfter({ type: "hint" }, { type: "hint" }, { type: "reveal" });
    expect(done).toMatchObject({ answer: null, score: 0 });
  });

  it("isn't there while nothing is judged", () => {
    expect(eventAfter({ type: "check" })).toBeNull();
  });
});
