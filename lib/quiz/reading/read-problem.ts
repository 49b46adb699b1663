/** Why a typed answer can't be read, in a form that the screen explains beside the field. */
export type ReadProblem =
  /** Nothing but spaces. */
  | { readonly kind: "nothing-typed" }
  /** No number where one is wanted: `rest` is what could not be read. */
  | { readonly kind: "not-a-number"; readonly rest: string }
  /** Several numbers where one is wanted. */
  | { readonly kind: "several-numbers" }
  /** Digits grouped otherwise than by three, or with two signs of the decimal: "12,34,5". */
  | { readonly kind: "bad-grouping"; readonly text: string }
  /** A division by zero. */
  | { readonly kind: "divided-by-zero" }
  /** More than 1e300, or more digits than a number holds. */
  | { readonly kind: "too-large" }
  /** A word that is no unit known here. */
  | { readonly kind: "unknown-unit"; readonly unit: string }
  /** A unit that measures something else than the question asks for. */
  | { readonly kind: "wrong-unit"; readonly unit: string }
  /** A shape whose side `text` is neither a whole number above 0 nor None. */
  | { readonly kind: "bad-side"; readonly text: string }
  /** A bracket without its pair, or a comma too many. */
  | { readonly kind: "bad-brackets" };
