/** What a learner answers, by kind of question: plain data that can be kept and sent. */

import type { TensorShape } from "@/lib/quiz/question";

export type Answer =
  | { readonly kind: "choice"; readonly choice: string }
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  /** In the unit of the question. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "shape"; readonly shape: TensorShape }
  /** Ids of all the items, in the learner's order. */
  | { readonly kind: "order"; readonly items: readonly string[] }
  /** Id of a target by id of an item; an item that isn't matched yet is left out. */
  | { readonly kind: "match"; readonly pairs: Readonly<Record<string, string>> }
  /** A place of the figure. @see figurePlaces */
  | { readonly kind: "point"; readonly place: string }
  /** A number in the unit of the question or the id of a choice; `outcome` is what the demo gave, once it has run. */
  | { readonly kind: "predict"; readonly prediction: number | string; readonly outcome: number | null }
  /** A value for each symbol of the formula. */
  | { readonly kind: "refute"; readonly values: Readonly<Record<string, number>> }
  /** `grade`: how near the learner finds it to the model answer, once it was shown. */
  | { readonly kind: "text"; readonly text: string; readonly grade: OwnGrade | null };

export type OwnGrade = "right" | "partly" | "wrong";
