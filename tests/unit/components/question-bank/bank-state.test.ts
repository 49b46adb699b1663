import { describe, expect, it } from "vitest";
import {
  type BankAction,
  type BankState,
  bankReducer,
  FIRST_STATE,
  LONGEST_TITLE,
  questionsInUse,
  seedOf,
} from "@/components/question-bank/bank-state.model";
import { MOST_QUESTIONS } from "@/lib/quiz/selection/selection-link";
import { rowsOf } from "./bank-samples";

function stateAfter(...actions: readonly BankAction[]): BankState {
  return actions.reduce(bankReducer, FIRST_STATE);
}

const choose = (id: string, isOn = true): BankAction => ({ type: "choose", id, isOn });

describe("choosing questions", () => {
  it("keeps them in the order in which they were chosen, each once", () => {
    expect(stateAfter(choose("b"), choose("a"), choose("c"), choose("a", false)).selected).toEqual([
      "b",
      "c",
    ]);
    expect(stateAfter(choose("b"), { type: "choose-all", ids: ["a", "b", "c"] }).selected).toEqual([
      "b",
      "a",
      "c",
    ]);
    expect(stateAfter(choose("b"), { type: "choose-none" }).selected).toEqual([]);
  });

  it("moves one up or down, and nowhere past the ends", () => {
    const chosen: BankAction = { type: "choose-all", ids: ["a", "b", "c"] };
    expect(stateAfter(chosen, { type: "move", id: "c", by: -1 }).selected).toEqual(["a", "c", "b"]);
    expect(stateAfter(chosen, { type: "move", id: "a", by: 1 }).selected).toEqual(["b", "a", "c"]);
    expect(stateAfter(chosen, { type: "move", id: "a", by: -1 }).selected).toEqual(["a", "b", "c"]);
    expect(stateAfter(chosen, { type: "move", id: "c", by: 1 }).selected).toEqual(["a", "b", "c"]);
    expect(stateAfter(chosen, { type: "move", id: "x", by: 1 }).selected).toEqual(["a", "b", "c"]);
  });

  it("takes no more than a selection may hold, and says so until it changes", () => {
    const ids = Array.from({ length: MOST_QUESTIONS + 2 }, (_, index) => `q${index}`);
    const full = stateAfter({ type: "choose-all", ids });
    expect(full.selected).toEqual(ids.slice(0, MOST_QUESTIONS));
    expect(full.problems).toEqual([
      { kind: "too-many-questions", count: MOST_QUESTIONS + 2, most: MOST_QUESTIONS },
    ]);
    expect(bankReducer(full, choose("q0", false)).problems).toEqual([]);
  });
});

describe("the seed", () => {
  it.each(["0", "42", " 42 ", "4294967295"])("is read from “%s”", (text) => {
    expect(seedOf(text)).toBe(Number(text));
  });

  it.each(["", "abc", "-1", "1.5", "4294967296", "1e3"])(
    "isn't read from “%s”, and the last one stays",
    (text) => {
      expect(seedOf(text)).toBeNull();
      const state = stateAfter({ type: "seed", text: "42" }, { type: "seed", text });
      expect(state).toMatchObject({ seed: 42, seedText: text });
    },
  );
});

describe("the rest of the state", () => {
  it("gives up one part of what narrows the list, or all of it", () => {
    const narrow: readonly BankAction[] = [
      { type: "facet", facet: "topic", value: "cost", isOn: true },
      { type: "facet", facet: "kind", value: "match", isOn: true },
      { type: "text", text: "noyau" },
    ];
    expect(stateAfter(...narrow, { type: "loosen", what: "topic" })).toMatchObject({
      facets: { topic: [], kind: ["match"] },
      text: "noyau",
    });
    expect(stateAfter(...narrow, { type: "loosen", what: "all" })).toEqual(FIRST_STATE);
    expect(
      stateAfter(...narrow, { type: "facet", facet: "topic", value: "cost", isOn: false }).facets.topic,
    ).toEqual([]);
  });

  it("keeps what was chosen when the reader goes back", () => {
    const state = stateAfter(choose("a"), { type: "seed", text: "7" }, { type: "paper", paper: "key" });
    expect(bankReducer(state, { type: "visit", state: { ...FIRST_STATE, text: "noyau" } })).toMatchObject({
      selected: ["a"],
      seed: 7,
      paper: null,
      text: "noyau",
    });
  });

  it("cuts a title that no sheet can hold", () => {
    expect(stateAfter({ type: "title", title: "x".repeat(500) }).title).toHaveLength(LONGEST_TITLE);
  });
});

describe("the questions in use", () => {
  const rows = rowsOf(1);
  const ids = (some: readonly { readonly question: { readonly id: string } }[]) =>
    some.map(({ question }) => question.id);

  it("are those chosen in their order, shown or not", () => {
    expect(ids(questionsInUse(["match-kernels", "dense-weights"], rows, []))).toEqual([
      "match-kernels",
      "dense-weights",
    ]);
  });

  it("are all that are shown where none is chosen, as many as a selection may hold", () => {
    expect(questionsInUse([], rows, rows.slice(3, 9))).toEqual(rows.slice(3, 9));
    const many = Array.from({ length: MOST_QUESTIONS + 5 }, () => rows[0]!); // the course has questions
    expect(questionsInUse([], rows, many)).toHaveLength(MOST_QUESTIONS);
  });
});
