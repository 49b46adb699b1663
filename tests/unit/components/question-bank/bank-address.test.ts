import { describe, expect, it } from "vitest";
import { bankQuery, classLink, readBankState } from "@/components/question-bank/bank-address.model";
import { NO_FACETS } from "@/components/question-bank/bank-facets.model";
import { type BankState, FIRST_STATE } from "@/components/question-bank/bank-state.model";
import { readSelection } from "@/lib/quiz/selection/selection-link";
import { BANK } from "./bank-samples";

const read = (query: string) => readBankState(query, BANK);

describe("the address of the bank", () => {
  it("says nothing of what is as usual", () => {
    expect(bankQuery(FIRST_STATE)).toBe("");
    expect(read("")).toEqual(FIRST_STATE);
    expect(read("?backend=wasm")).toEqual(FIRST_STATE);
  });

  it("brings back everything that was set", () => {
    const state: BankState = {
      facets: { ...NO_FACETS, topic: ["cost", "shapes"], numbers: ["fresh"] },
      text: "côté & 3 × 3",
      selected: ["match-kernels", "dense-weights"],
      seedText: "42",
      seed: 42,
      paper: "key",
      title: "Contrôle n° 1 ?",
      set: "each",
      isExam: true,
      problems: [],
    };
    expect(read(`?${bankQuery(state)}`)).toEqual(state);
  });

  it("keeps a bad seed as it is written, with the first one in force", () => {
    expect(read("?seed=abc")).toEqual({ ...FIRST_STATE, seedText: "abc" });
    expect(bankQuery(read("?seed=abc"))).toBe("seed=abc");
  });

  it("tells of each thing that nobody knows, and takes the rest", () => {
    const long = "x".repeat(60);
    const query = `questions=nope.dense-weights.dense-weights&chapter=convolution.${long}&set=all&print=book`;
    const state = read(query);
    expect(state.problems).toEqual([
      { kind: "unknown-question", id: "nope" },
      { kind: "repeated-question", id: "dense-weights" },
      { kind: "bad-set", text: "all" },
      { kind: "unknown-filter", facet: "chapter", value: `${"x".repeat(40)}…` },
    ]);
    expect(state).toMatchObject({ selected: ["dense-weights"], set: "class", paper: null });
    expect(state.facets).toEqual({ ...NO_FACETS, chapter: ["convolution"] });
  });
});

describe("the link for a class", () => {
  it("opens the same questions with the same seed", () => {
    const link = classLink("https://host/cours/fr/", ["match-kernels", "dense-weights"], {
      seed: 42,
      set: "each",
      isExam: false,
    });
    const url = new URL(link);
    expect(url.origin + url.pathname).toBe("https://host/cours/fr/revision/");
    const { selection, problems } = readSelection(url.search, BANK);
    expect(problems).toEqual([]);
    expect(selection.entries.map(({ question }) => question.id)).toEqual(["match-kernels", "dense-weights"]);
    expect(selection).toMatchObject({ seed: 42, set: "each" });
    expect(url.searchParams.has("as")).toBe(false);
  });

  it("asks for an exam where that is ticked", () => {
    const link = classLink("https://host/fr/", ["dense-weights"], { seed: 1, set: "class", isExam: true });
    expect(new URL(link).searchParams.get("as")).toBe("exam");
  });
});
