/** What the list of the bank can be narrowed by, as plain data: ticked values by facet, and words to look for. */

import { askedKind, type FixedKind, type FixedQuestion } from "@/lib/quiz/question";
import { type BankEntry, type BankFilter, filterBank } from "@/lib/quiz/selection/bank";
import { TOPICS } from "@/lib/quiz/topics";
import { hasWords, searchText } from "./bank-search.model";

export const FACETS = ["chapter", "topic", "kind", "difficulty", "numbers"] as const;

export type Facet = (typeof FACETS)[number];

/** The values that are ticked in each facet; none lets everything through. */
export type Facets = Readonly<Record<Facet, readonly string[]>>;

/** Narrows the list: facets, and words that the prompt or the solution holds. */
export interface BankNarrowing {
  readonly facets: Facets;
  readonly text: string;
}

export const NO_FACETS: Facets = { chapter: [], topic: [], kind: [], difficulty: [], numbers: [] };

const KINDS: readonly FixedKind[] = [
  "choice",
  "choices",
  "number",
  "shape",
  "order",
  "match",
  "point",
  "predict",
  "refute",
  "text",
];
const DIFFICULTIES = [1, 2, 3] as const;

/** A question of the bank with the numbers of the seed, and the text in which words are looked for. */
export interface BankRow extends BankEntry {
  readonly drawn: FixedQuestion;
  readonly searched: string;
}

/** A row of the list. @param drawn - the entry's question, ready to be asked */
export function bankRow(entry: BankEntry, drawn: FixedQuestion): BankRow {
  return { ...entry, drawn, searched: searchText(drawn) };
}

/** Where an entry stands in a facet. */
function facetValue({ chapter, question }: BankEntry, facet: Facet): string {
  const values: Readonly<Record<Facet, string>> = {
    chapter,
    topic: question.topic,
    kind: askedKind(question),
    difficulty: String(question.difficulty),
    numbers: question.kind === "fresh" ? "fresh" : "fixed",
  };
  return values[facet];
}

/** Every value that occurs in the bank, by facet, in the order of the course. */
export function facetValues(bank: readonly BankEntry[]): Facets {
  const order: Facets = {
    chapter: bank.map(({ chapter }) => chapter),
    topic: TOPICS,
    kind: KINDS,
    difficulty: DIFFICULTIES.map(String),
    numbers: ["fresh", "fixed"],
  };
  return mapFacets((facet) => {
    const there = new Set(bank.map((entry) => facetValue(entry, facet)));
    return [...new Set(order[facet])].filter((value) => there.has(value));
  });
}

/** The rows that are shown, in the order of the bank. */
export function shownRows(rows: readonly BankRow[], { facets, text }: BankNarrowing): readonly BankRow[] {
  const admitted = new Set(filterBank(rows, filterOf(facets)).map(({ question }) => question.id));
  return rows.filter((row) => admitted.has(row.question.id) && hasWords(row.searched, text));
}

/** How many rows each value of a facet would show, as everything else is narrowed. */
export function facetCounts(
  rows: readonly BankRow[],
  narrowing: BankNarrowing,
  facet: Facet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of shownRows(rows, without(narrowing, facet))) {
    const value = facetValue(row, facet);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** One thing to give up so that something is shown, and how many rows that brings. */
export interface Loosening {
  readonly what: Facet | "text";
  readonly count: number;
}

/** What to give up where nothing is shown, the most helpful first; none where no single thing is enough. */
export function loosenings(rows: readonly BankRow[], narrowing: BankNarrowing): readonly Loosening[] {
  const inUse = FACETS.filter((facet) => narrowing.facets[facet].length > 0);
  return [...inUse, ...(narrowing.text.trim() === "" ? [] : (["text"] as const))]
    .map((what) => ({ what, count: shownRows(rows, without(narrowing, what)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** The same narrowing without one of its parts. */
export function without({ facets, text }: BankNarrowing, what: Facet | "text"): BankNarrowing {
  return what === "text" ? { facets, text: "" } : { facets: { ...facets, [what]: [] }, text };
}

/** How many parts narrow the list. */
export function narrowingCount({ facets, text }: BankNarrowing): number {
  return FACETS.reduce((sum, facet) => sum + facets[facet].length, text.trim() === "" ? 0 : 1);
}

export function mapFacets(valuesOf: (facet: Facet) => readonly string[]): Facets {
  return {
    chapter: valuesOf("chapter"),
    topic: valuesOf("topic"),
    kind: valuesOf("kind"),
    difficulty: valuesOf("difficulty"),
    numbers: valuesOf("numbers"),
  };
}

function filterOf(facets: Facets): BankFilter {
  const [only, ...others] = facets.numbers;
  return {
    chapters: someOf(facets.chapter),
    topics: someOf(TOPICS.filter((topic) => facets.topic.includes(topic))),
    kinds: someOf(KINDS.filter((kind) => facets.kind.includes(kind))),
    difficulties: someOf(DIFFICULTIES.filter((level) => facets.difficulty.includes(String(level)))),
    isFresh: only === undefined || others.length > 0 ? undefined : only === "fresh",
  };
}

function someOf<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
