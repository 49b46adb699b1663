/** What can be wrong in the code of a model: data, with the place, so that a screen can say it in the reader's language. */

import type { ShapeErrorCode, ShapeErrorValues } from "@/lib/nn/shape-error";
import type { ArgumentType } from "./layer-form";

/** Keras in Python, or TensorFlow.js in JavaScript. */
export type Dialect = "keras" | "tfjs";

/** A place in a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What each kind of problem carries. Texts are as they stand in the code. */
export interface CodeProblemValues {
  /** The text has more characters than this. */
  "too-long": { most: number };
  /** Brackets within brackets beyond reason. */
  "too-deep": object;
  "too-many-layers": { most: number };
  "unclosed-string": object;
  /** A bracket that nothing closes; the place is where it opens. */
  "unclosed-bracket": { bracket: string };
  "unopened-bracket": { bracket: string };
  expected: { expected: "value" | "comma" | "colon" | "name" | "end"; found: string };
  "positional-after-keyword": object;
  /** A loop or a condition round the layers: the code isn't run, so what it gives isn't known. */
  "control-flow": { word: string };
  /** A name that no line before gives a value. */
  "unknown-name": { name: string };
  /** No such layer; `suggestion` is the nearest name. */
  "unknown-layer": { layer: string; suggestion: string | null };
  /** A layer that exists in Keras, but that this library doesn't price. */
  "unread-layer": { layer: string };
  "not-a-layer": { found: string };
  "unknown-argument": { layer: string; argument: string; suggestion: string | null };
  "repeated-argument": { layer: string; argument: string };
  "missing-argument": { layer: string; argument: string };
  "too-many-arguments": { layer: string; most: number };
  "wrong-value": { layer: string; argument: string; expected: ArgumentType; found: string };
  /** A value that Keras takes, but not this library: the other order of the axes, for example. */
  "unread-value": { layer: string; argument: string; found: string };
  /** Keras refuses a stride and a dilation that are both above 1. */
  "stride-with-dilation": { layer: string };
  /** An input whose sides aren't all given. */
  "open-input": object;
  /** An input in the middle of the layers. */
  "late-input": object;
  "no-input-shape": object;
  "no-layers": object;
  "no-model": object;
  /** Layers called on tensors, or a model made from its inputs and outputs. */
  functional: object;
  /** A class of one's own. */
  subclass: object;
  "several-models": object;
  /** The layer can't take what comes in. */
  impossible: { layer: string; reason: ShapeReason };
}

/** A `ShapeError` as data. */
export type ShapeReason = {
  readonly [C in ShapeErrorCode]: { readonly code: C } & Readonly<ShapeErrorValues[C]>;
}[ShapeErrorCode];

export type CodeProblemKind = keyof CodeProblemValues;

export type CodeProblem = {
  readonly [K in CodeProblemKind]: Place & { readonly kind: K } & Readonly<CodeProblemValues[K]>;
}[CodeProblemKind];

/** Stops reading one statement; never leaves `lib/nn/code`. */
export class CodeStop extends Error {
  readonly problem: CodeProblem;

  constructor(problem: CodeProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
