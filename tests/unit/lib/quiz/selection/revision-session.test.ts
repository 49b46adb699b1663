import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interleave } from "@/lib/quiz/selection/interleave";
import { nextDueAt, revisionSession } from "@/lib/quiz/selection/revision-session";
import { DAY_MS, event, START } from "@/tests/unit/lib/quiz/progress/event-samples";
import { BANK } from "./bank-sample";

const EVENTS = [
  event({ question: "size-0", score: 0 }),
  event({ question: "size-1" }),
  event({ question: "size-2", score: 0, certainty: "high" }),
  event({ question: "parameters-0", score: 0, certainty: "high", at: START + 1 }),
  event({ question: "gone", score: 0 }),
];

describe("a revision session", () => {
  it("asks first what was answered surely and wrongly, then what is due, then new ones", () => {
    const session = revisionSession(BANK, EVENTS, { now: START + 1.5 * DAY_MS, count: 5, seed: 1 });
    expect(session.map(({ reason }) => reason).toSorted()).toEqual(["due", "new", "new", "urgent", "urgent"]);
    expect(session.slice(0, 2).map(({ entry }) => entry.question.id)).toEqual(["size-2", "parameters-0"]);
    expect(session.find(({ reason }) => reason === "due")?.entry.question.id).toBe("size-0");
  });

  it("doesn't ask what is still remembered", () => {
    const session = revisionSession(BANK, EVENTS, { now: START + 2, count: 100, seed: 1 });
    const ids = session.map(({ entry }) => entry.question.id);
    expect(ids).not.toContain("size-1");
    expect(ids).toHaveLength(BANK.length - 2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("brings other new questions with another seed, the same with the same", () => {
    const ids = (seed: number) =>
      revisionSession(BANK, [], { now: START, count: 4, seed }).map(({ entry }) => entry.question.id);
    expect(ids(1)).toEqual(ids(1));
    expect(new Set([1, 2, 3, 4].map((seed) => ids(seed).join())).size).toBeGreaterThan(1);
  });

  it("knows when there will be something to do again", () => {
    expect(nextDueAt(BANK, EVENTS)).toBe(START);
    expect(nextDueAt(BANK, EVENTS.slice(0, 1))).toBeGreaterThan(START);
    expect(nextDueAt(BANK, [])).toBeNull();
  });
});

describe("topics that are mixed", () => {
  it("are never neighbours of themselves where they needn't be", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 20 }), (topics) => {
        const mixed = interleave(topics, (topic) => topic);
        expect(mixed.toSorted()).toEqual(topics.toSorted());
        const most = Math.max(
          0,
          ...["a", "b", "c"].map((one) => topics.filter((topic) => topic === one).length),
        );
        const neighbours = mixed.filter((topic, index) => topic === mixed[index - 1]).length;
        expect(neighbours).toBe(Math.max(0, most - (topics.length - most) - 1));
      }),
    );
  });

  it("keep the order that they had among themselves", () => {
    expect(interleave(["a1", "a2", "b1", "b2"], (one) => one.slice(0, 1))).toEqual(["a1", "b1", "a2", "b2"]);
  });
});
