import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  learnerSeed,
  MOST_QUESTIONS,
  readSelection,
  selectionQuery,
} from "@/lib/quiz/selection/selection-link";
import { BANK } from "./bank-sample";

const IDS = BANK.map(({ question }) => question.id);

describe("a link to a selection", () => {
  it("comes back as it was made", () => {
    const sets = fc.constantFrom("class" as const, "each" as const);
    const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.shuffledSubarray(IDS, { minLength: 1 }), seeds, sets, (ids, seed, set) => {
        const { selection, problems } = readSelection(`?${selectionQuery(ids, seed, set)}`, BANK);
        expect(selection.entries.map(({ question }) => question.id)).toEqual(ids);
        expect([selection.seed, selection.set, problems]).toEqual([seed, set, []]);
      }),
    );
  });

  it.each([
    ["questions=size-0.cake", [{ kind: "unknown-question", id: "cake" }]],
    ["questions=size-0.size-0", [{ kind: "repeated-question", id: "size-0" }]],
    ["questions=size-0&seed=-1", [{ kind: "bad-seed", text: "-1" }]],
    ["questions=size-0&seed=4294967296", [{ kind: "bad-seed", text: "4294967296" }]],
    ["questions=size-0&seed=1e9", [{ kind: "bad-seed", text: "1e9" }]],
    ["questions=size-0&seed=", [{ kind: "bad-seed", text: "" }]],
    ["questions=size-0&set=all", [{ kind: "bad-set", text: "all" }]],
    [`questions=size-0.${"x".repeat(500)}`, [{ kind: "unknown-question", id: `${"x".repeat(40)}…` }]],
  ])("opens as far as it can and says what is wrong: %s", (query, problems) => {
    const reading = readSelection(query, BANK);
    expect(reading.selection.entries.map(({ question }) => question.id)).toEqual(["size-0"]);
    expect(reading.problems).toEqual(problems);
  });

  it("says that it names no question", () => {
    expect(readSelection("", BANK)).toEqual({
      selection: { entries: [], seed: null, set: "class" },
      problems: [{ kind: "no-question" }],
    });
  });

  it("takes so many questions and no more", () => {
    const query = `questions=${Array.from({ length: 5000 }, () => "cake").join(".")}`;
    const { problems } = readSelection(query, BANK);
    expect(problems[0]).toEqual({ kind: "too-many-questions", count: 5000, most: MOST_QUESTIONS });
    expect(problems).toHaveLength(MOST_QUESTIONS + 1);
  });

  it("never breaks, whatever is in it", () => {
    fc.assert(fc.property(fc.string(), (query) => readSelection(query, BANK).selection.entries.length >= 0));
  });
});

describe("a set each", () => {
  it("has a seed of its own for every learner", () => {
    const seeds = Array.from({ length: 200 }, (_, learner) => learnerSeed(42, String(learner)));
    expect(new Set(seeds).size).toBe(200);
    expect(learnerSeed(42, "7")).toBe(learnerSeed(42, "7"));
  });
});
