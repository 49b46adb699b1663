"use client";

import { createContext, useContext } from "react";

/** What the texts of a question need: see `QuestionPacket`. */
export interface QuestionSurroundings {
  readonly chapter: string;
  readonly math: Readonly<Record<string, string>>;
  readonly misconceptions: Readonly<Record<string, string>>;
}

const NONE: QuestionSurroundings = { chapter: "", math: {}, misconceptions: {} };

export const QuestionContext = createContext<QuestionSurroundings>(NONE);

/** The chapter of the question around a component, its drawn formulas and the names of its misconceptions. */
export function useQuestionSurroundings(): QuestionSurroundings {
  return useContext(QuestionContext);
}
