/** A selection of questions as the query of an address: `?questions=a.b.c&seed=42&set=each`. */

import { seedFor } from "@/lib/quiz/fresh/draw";
import type { BankEntry } from "./bank";

export interface Selection {
  readonly entries: readonly BankEntry[];
  /** From 0 to 2³² − 1; null where the address gives none that can be used. */
  readonly seed: number | null;
  /** "class": everyone gets the same numbers; "each": everyone gets their own. */
  readonly set: "class" | "each";
}

/** What is wrong with an address, in a form that the screen explains. Texts are cut at 40 signs. */
export type SelectionProblem =
  | { readonly kind: "unknown-question"; readonly id: string }
  | { readonly kind: "repeated-question"; readonly id: string }
  | { readonly kind: "too-many-questions"; readonly count: number; readonly most: number }
  | { readonly kind: "no-question" }
  | { readonly kind: "bad-seed"; readonly text: string }
  | { readonly kind: "bad-set"; readonly text: string };

/** Most questions in one selection. */
export const MOST_QUESTIONS = 100;

const LAST_SEED = 2 ** 32 - 1;

/** The query of a selection, without its question mark. @param seed - a whole number from 0 to 2³² − 1 */
export function selectionQuery(ids: readonly string[], seed: number, set: Selection["set"]): string {
  return new URLSearchParams({ questions: ids.join("."), seed: String(seed), set }).toString();
}

/**
 * Reads a selection from an address, as far as it can be read.
 * @param query - with or without its question mark
 * @returns the questions that exist, and every problem there is
 */
export function readSelection(
  query: string,
  bank: readonly BankEntry[],
): { readonly selection: Selection; readonly problems: readonly SelectionProblem[] } {
  const parameters = new URLSearchParams(query);
  const questions = readQuestions(parameters.get("questions") ?? "", bank);
  const seed = readSeed(parameters.get("seed"));
  const set = parameters.get("set") ?? "class";
  const setProblems: SelectionProblem[] =
    set === "class" || set === "each" ? [] : [{ kind: "bad-set", text: cut(set) }];
  return {
    selection: { entries: questions.entries, seed: seed.seed, set: set === "each" ? "each" : "class" },
    problems: [...questions.problems, ...seed.problems, ...setProblems],
  };
}

/** The seed of one learner's own set. @param learner - a number or name that tells them from the others */
export function learnerSeed(seed: number, learner: string): number {
  return seedFor(seed, `learner/${learner}`);
}

function readQuestions(
  text: string,
  bank: readonly BankEntry[],
): { readonly entries: readonly BankEntry[]; readonly problems: readonly SelectionProblem[] } {
  const ids = text.split(".").filter((id) => id !== "");
  if (ids.length === 0) return { entries: [], problems: [{ kind: "no-question" }] };
  const known = new Map(bank.map((entry) => [entry.question.id, entry]));
  const entries = new Map<string, BankEntry>();
  const problems: SelectionProblem[] = [];
  if (ids.length > MOST_QUESTIONS) {
    problems.push({ kind: "too-many-questions", count: ids.length, most: MOST_QUESTIONS });
  }
  for (const id of ids.slice(0, MOST_QUESTIONS)) {
    const entry = known.get(id);
    if (!entry) problems.push({ kind: "unknown-question", id: cut(id) });
    else if (entries.has(id)) problems.push({ kind: "repeated-question", id });
    else entries.set(id, entry);
  }
  return { entries: [...entries.values()], problems };
}

function readSeed(text: string | null): {
  readonly seed: number | null;
  readonly problems: readonly SelectionProblem[];
} {
  if (text === null) return { seed: null, problems: [] };
  const isSeed = /^\d{1,10}$/.test(text) && Number(text) <= LAST_SEED;
  return isSeed
    ? { seed: Number(text), problems: [] }
    : { seed: null, problems: [{ kind: "bad-seed", text: cut(text) }] };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
