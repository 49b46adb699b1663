"use client";

import { createContext, useContext, useMemo } from "react";
import type { QuestionSurroundings } from "@/components/quiz/question-context";
import type { BankEntry } from "@/lib/quiz/selection/bank";

/** What every part of the page draws from. */
export interface RevisionMaterial {
  readonly bank: readonly BankEntry[];
  /** What each misconception is called, by its id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** What each chapter is called, by its id. */
  readonly chapters: Readonly<Record<string, string>>;
}

export const RevisionContext = createContext<RevisionMaterial | null>(null);

/** The questions of the course and the names in them. @throws Error outside the page */
export function useRevisionMaterial(): RevisionMaterial {
  const material = useContext(RevisionContext);
  if (!material) throw new Error("useRevisionMaterial needs a RevisionContext above it");
  return material;
}

/** What the texts of a question of a chapter need; formulas are drawn in the browser. */
export function useSurroundings(chapter: string): QuestionSurroundings {
  const { misconceptions } = useRevisionMaterial();
  return useMemo(() => ({ chapter, misconceptions, math: {} }), [chapter, misconceptions]);
}
