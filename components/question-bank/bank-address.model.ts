/**
 * The state of the bank as the query of an address:
 * `?topic=shapes.cost&find=noyau&questions=a.b&seed=42&print=quiz`. What is as usual is left out.
 */

import type { BankEntry } from "@/lib/quiz/selection/bank";
import { readSelection, selectionQuery } from "@/lib/quiz/selection/selection-link";
import { FACETS, type Facet, facetValues, mapFacets } from "./bank-facets.model";
import { type BankProblem, type BankState, FIRST_STATE, LONGEST_TITLE } from "./bank-state.model";

/** Reads an address, as far as it can be read; what it names and nobody knows is told as a problem. */
export function readBankState(query: string, bank: readonly BankEntry[]): BankState {
  const parameters = new URLSearchParams(query);
  const { selection, problems } = readSelection(query, bank);
  const ticked = readFacets(parameters, bank);
  const seedText = parameters.get("seed") ?? FIRST_STATE.seedText;
  const paper = parameters.get("print");
  return {
    facets: ticked.facets,
    text: parameters.get("find") ?? "",
    selected: selection.entries.map(({ question }) => question.id),
    seedText,
    seed: selection.seed ?? FIRST_STATE.seed,
    paper: paper === "quiz" || paper === "key" ? paper : null,
    title: (parameters.get("title") ?? "").slice(0, LONGEST_TITLE),
    set: selection.set,
    isExam: parameters.get("as") === "exam",
    problems: [
      // An address need choose no question here, and a bad seed is told at its field.
      ...problems.filter((problem) => problem.kind !== "no-question" && problem.kind !== "bad-seed"),
      ...ticked.problems,
    ],
  };
}

/** The query of a state, without its question mark; empty where everything is as usual. */
export function bankQuery(state: BankState): string {
  const usual = FIRST_STATE;
  const parameters = new URLSearchParams();
  const put = (name: string, value: string, usualValue: string) => {
    if (value !== usualValue) parameters.set(name, value);
  };
  for (const facet of FACETS) put(facet, state.facets[facet].join("."), "");
  put("find", state.text, usual.text);
  put("questions", state.selected.join("."), "");
  put("seed", state.seedText, usual.seedText);
  put("set", state.set, usual.set);
  put("as", state.isExam ? "exam" : "", "");
  put("print", state.paper ?? "", "");
  put("title", state.title, usual.title);
  return parameters.toString();
}

/** The address that an instructor gives to a class. @param folder - that of the language, such as "https://host/fr/" */
export function classLink(
  folder: string,
  ids: readonly string[],
  { seed, set, isExam }: Pick<BankState, "seed" | "set" | "isExam">,
): string {
  return `${folder}revision/?${selectionQuery(ids, seed, set)}${isExam ? "&as=exam" : ""}`;
}

function readFacets(parameters: URLSearchParams, bank: readonly BankEntry[]) {
  const known = facetValues(bank);
  const problems: BankProblem[] = [];
  const facets = mapFacets((facet) => {
    const values = (parameters.get(facet) ?? "").split(".").filter((value) => value !== "");
    const unknown = values.filter((value) => !known[facet].includes(value));
    problems.push(...unknown.map((value) => unknownFilter(facet, value)));
    return [...new Set(values)].filter((value) => known[facet].includes(value));
  });
  return { facets, problems };
}

function unknownFilter(facet: Facet, value: string): BankProblem {
  return { kind: "unknown-filter", facet, value: value.length > 40 ? `${value.slice(0, 40)}…` : value };
}
