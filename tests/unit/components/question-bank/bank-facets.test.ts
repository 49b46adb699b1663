import { describe, expect, it } from "vitest";
import {
  FACETS,
  facetCounts,
  facetValues,
  loosenings,
  NO_FACETS,
  narrowingCount,
  shownRows,
} from "@/components/question-bank/bank-facets.model";
import { askedKind } from "@/lib/quiz/question";
import { BANK, rowsOf } from "./bank-samples";

const rows = rowsOf(1);
const values = facetValues(BANK);
const all = { facets: NO_FACETS, text: "" };

describe("the facets of the bank", () => {
  it("let everything through while nothing is ticked", () => {
    expect(shownRows(rows, all)).toEqual(rows);
    expect(narrowingCount(all)).toBe(0);
  });

  it("let through what has one of the values ticked in each", () => {
    const facets = { ...NO_FACETS, kind: ["number", "shape"], difficulty: ["3"], numbers: ["fresh"] };
    const shown = shownRows(rows, { facets, text: "" });
    expect(shown.length).toBeGreaterThan(0);
    const expected = BANK.filter(
      ({ question }) =>
        ["number", "shape"].includes(askedKind(question)) &&
        question.difficulty === 3 &&
        question.kind === "fresh",
    );
    expect(shown.map(({ question }) => question.id)).toEqual(expected.map(({ question }) => question.id));
  });

  it("let through fresh and fixed numbers where both are ticked", () => {
    expect(shownRows(rows, { facets: { ...NO_FACETS, numbers: ["fixed", "fresh"] }, text: "" })).toEqual(
      rows,
    );
  });

  it.each(FACETS)("count every question once by %s", (facet) => {
    const counts = facetCounts(rows, all, facet);
    expect([...counts.keys()].toSorted()).toEqual([...values[facet]].toSorted());
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });

  it.each(FACETS)("count by %s what one more tick would show, the others as they are", (facet) => {
    const facets = { ...NO_FACETS, topic: ["parameters"], difficulty: ["2"] };
    const narrowing = { facets, text: "layer" };
    const counts = facetCounts(rows, narrowing, facet);
    for (const value of values[facet]) {
      const shown = shownRows(rows, { facets: { ...facets, [facet]: [value] }, text: "layer" });
      expect(counts.get(value) ?? 0).toBe(shown.length);
    }
  });
});

describe("where nothing is let through", () => {
  it("names each single thing whose loss is enough, the most helpful first", () => {
    const facets = { ...NO_FACETS, topic: ["memory"], kind: ["refute"] };
    const ways = loosenings(rows, { facets, text: "" });
    expect(ways.map(({ what }) => what)).toEqual(["topic", "kind"]);
    for (const { what, count } of ways) {
      expect(count).toBe(shownRows(rows, { facets: { ...facets, [what]: [] }, text: "" }).length);
      expect(count).toBeGreaterThan(0);
    }
  });

  it("names words that nothing holds", () => {
    const ways = loosenings(rows, { facets: { ...NO_FACETS, topic: ["memory"] }, text: "zebra" });
    expect(ways.map(({ what }) => what)).toEqual(["text"]);
  });

  it("names none where no single loss is enough", () => {
    const facets = { ...NO_FACETS, topic: ["memory"], kind: ["match"] };
    expect(loosenings(rows, { facets, text: "zebra" })).toEqual([]);
  });
});
