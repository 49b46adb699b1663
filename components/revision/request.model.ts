/** What the address of the page asks for. */

import { type BankEntry, filterBank } from "@/lib/quiz/selection/bank";
import { readSelection, type Selection, type SelectionProblem } from "@/lib/quiz/selection/selection-link";
import { TOPICS, type Topic } from "@/lib/quiz/topics";

export type RevisionRequest =
  | { readonly kind: "none"; readonly problem: ScopeProblem | null }
  /** Somebody has chosen the questions. */
  | {
      readonly kind: "set";
      readonly selection: Selection;
      readonly problems: readonly SelectionProblem[];
      readonly isExam: boolean;
    }
  /** A session about one topic or one chapter. */
  | { readonly kind: "scope"; readonly scope: Scope; readonly entries: readonly BankEntry[] };

export type Scope =
  | { readonly of: "topic"; readonly topic: Topic }
  | { readonly of: "chapter"; readonly chapter: string };

/** The topic or chapter that doesn't exist, or that has no question. The text is cut at 40 signs. */
export interface ScopeProblem {
  readonly of: "topic" | "chapter";
  readonly text: string;
}

/** Reads the query of the address, with or without its question mark. */
export function readRequest(query: string, bank: readonly BankEntry[]): RevisionRequest {
  const parameters = new URLSearchParams(query);
  if (parameters.has("questions")) {
    return { kind: "set", ...readSelection(query, bank), isExam: parameters.get("as") === "exam" };
  }
  const text = parameters.get("topic");
  if (text !== null) {
    const topic = TOPICS.find((one) => one === text);
    return readScope(topic ? { of: "topic", topic } : null, { of: "topic", text: cut(text) }, bank);
  }
  const chapter = parameters.get("chapter");
  if (chapter === null) return { kind: "none", problem: null };
  return readScope({ of: "chapter", chapter }, { of: "chapter", text: cut(chapter) }, bank);
}

/** The questions of one topic or one chapter. */
export function scopedEntries(bank: readonly BankEntry[], scope: Scope): readonly BankEntry[] {
  return filterBank(bank, scope.of === "topic" ? { topics: [scope.topic] } : { chapters: [scope.chapter] });
}

function readScope(scope: Scope | null, problem: ScopeProblem, bank: readonly BankEntry[]): RevisionRequest {
  const entries = scope ? scopedEntries(bank, scope) : [];
  if (!scope || entries.length === 0) return { kind: "none", problem };
  return { kind: "scope", scope, entries };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
