/** Expressions of a model's code, as trees: the part of Python and of JavaScript that describes layers. */

import type { Place } from "./code-problem";

interface Written extends Place {
  /** As it stands in the code. */
  readonly text: string;
}

export interface CallArgument extends Place {
  /** Null for an argument that counts by its position. */
  readonly name: string | null;
  readonly value: Expression;
}

export type Expression = Written &
  (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "name"; readonly path: readonly string[] }
    | { readonly kind: "list"; readonly items: readonly Expression[] }
    /** A record of JavaScript, a dictionary of Python. */
    | { readonly kind: "record"; readonly entries: readonly CallArgument[] }
    | { readonly kind: "call"; readonly callee: Expression; readonly arguments: readonly CallArgument[] }
    | { readonly kind: "negative"; readonly of: Expression }
    | {
        readonly kind: "sum";
        readonly sign: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    /** Something of something: a field of a call's result, an item of a list. */
    | { readonly kind: "part"; readonly of: Expression; readonly name: string | null }
  );
