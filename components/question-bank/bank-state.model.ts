/** What the instructor has narrowed, chosen and set, as plain data, and how it changes. */

import type { BankEntry } from "@/lib/quiz/selection/bank";
import { MOST_QUESTIONS, readSelection, type SelectionProblem } from "@/lib/quiz/selection/selection-link";
import { type BankNarrowing, type Facet, mapFacets, NO_FACETS, without } from "./bank-facets.model";

/** The seed of a page that is told none. */
export const FIRST_SEED = 1;
/** Longest title of a paper quiz, in characters. */
export const LONGEST_TITLE = 120;

/** What is wrong with an address, in a form that the screen explains. */
export type BankProblem =
  | Exclude<SelectionProblem, { readonly kind: "no-question" | "bad-seed" }>
  | { readonly kind: "unknown-filter"; readonly facet: Facet; readonly value: string };

export interface BankState extends BankNarrowing {
  /** Ids of the chosen questions, in their order. */
  readonly selected: readonly string[];
  /** As it is typed; where it is no seed, `seed` is the last that was. */
  readonly seedText: string;
  readonly seed: number;
  /** What is laid out for paper; null for the bank itself. */
  readonly paper: "quiz" | "key" | null;
  /** Title of the paper quiz; empty for the usual one. */
  readonly title: string;
  /** Same numbers for the whole class, or each their own. */
  readonly set: "class" | "each";
  readonly isExam: boolean;
  /** What could not be taken, until the selection changes. */
  readonly problems: readonly BankProblem[];
}

export const FIRST_STATE: BankState = {
  facets: NO_FACETS,
  text: "",
  selected: [],
  seedText: String(FIRST_SEED),
  seed: FIRST_SEED,
  paper: null,
  title: "",
  set: "class",
  isExam: false,
  problems: [],
};

export type BankAction =
  | { readonly type: "facet"; readonly facet: Facet; readonly value: string; readonly isOn: boolean }
  | { readonly type: "text"; readonly text: string }
  /** Gives up one part of what narrows the list, or all of it. */
  | { readonly type: "loosen"; readonly what: Facet | "text" | "all" }
  | { readonly type: "choose"; readonly id: string; readonly isOn: boolean }
  | { readonly type: "choose-all"; readonly ids: readonly string[] }
  | { readonly type: "choose-none" }
  | { readonly type: "move"; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: "seed"; readonly text: string }
  | { readonly type: "paper"; readonly paper: BankState["paper"] }
  | { readonly type: "title"; readonly title: string }
  | { readonly type: "link"; readonly set: BankState["set"]; readonly isExam: boolean }
  /** The address has changed under the page: what it shows follows, what was chosen stays. */
  | { readonly type: "visit"; readonly state: BankState };

/** The state after an action. */
export function bankReducer(state: BankState, action: BankAction): BankState {
  switch (action.type) {
    case "facet":
      return { ...state, facets: toggledFacet(state, action) };
    case "text":
      return { ...state, text: action.text };
    case "loosen":
      if (action.what === "all") return { ...state, facets: NO_FACETS, text: "" };
      return { ...state, ...without(state, action.what) };
    case "choose":
      return withSelected(state, [
        ...state.selected.filter((id) => id !== action.id),
        ...(action.isOn ? [action.id] : []),
      ]);
    case "choose-all":
      return withSelected(state, [...new Set([...state.selected, ...action.ids])]);
    case "choose-none":
      return withSelected(state, []);
    case "move":
      return withSelected(state, moved(state.selected, action.id, action.by));
    case "seed": {
      const seed = seedOf(action.text);
      return { ...state, seedText: action.text, seed: seed ?? state.seed };
    }
    case "paper":
      return { ...state, paper: action.paper };
    case "title":
      return { ...state, title: action.title.slice(0, LONGEST_TITLE) };
    case "link":
      return { ...state, set: action.set, isExam: action.isExam };
    case "visit": {
      const { facets, text, paper } = action.state;
      return { ...state, facets, text, paper };
    }
  }
}

/** A seed as it is read everywhere: a whole number from 0 to 2³² − 1; null where the text is none. */
export function seedOf(text: string): number | null {
  return readSelection(new URLSearchParams({ seed: text.trim() }).toString(), []).selection.seed;
}

/** The questions that are printed, exported and linked to: those chosen, or all that are shown where none is. */
export function questionsInUse<Entry extends BankEntry>(
  selected: readonly string[],
  bank: readonly Entry[],
  shown: readonly Entry[],
): readonly Entry[] {
  if (selected.length === 0) return shown.slice(0, MOST_QUESTIONS);
  const known = new Map(bank.map((entry) => [entry.question.id, entry]));
  return selected.flatMap((id) => known.get(id) ?? []);
}

function toggledFacet({ facets }: BankState, { facet, value, isOn }: Extract<BankAction, { type: "facet" }>) {
  const others = facets[facet].filter((one) => one !== value);
  return mapFacets((one) => {
    if (one !== facet) return facets[one];
    return isOn ? [...others, value] : others;
  });
}

function withSelected(state: BankState, ids: readonly string[]): BankState {
  const problems: readonly BankProblem[] =
    ids.length > MOST_QUESTIONS
      ? [{ kind: "too-many-questions", count: ids.length, most: MOST_QUESTIONS }]
      : [];
  return { ...state, selected: ids.slice(0, MOST_QUESTIONS), problems };
}

function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
