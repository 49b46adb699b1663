/** What expressions of a model's code stand for. */

import type { Shape } from "@/lib/nn/layer-spec";
import type { CodeProblem, Dialect, Place } from "./code-problem";
import type { ChainLayer } from "./layer-form";

/** One layer of the code. `inputShape` is what it says about the input of the whole model. */
export type ReadLayer = Place & { readonly written: string; readonly inputShape: Shape | null } & (
    | { readonly kind: "layer"; readonly spec: ChainLayer }
    | { readonly kind: "input" }
    /** It changes neither shapes nor counts. */
    | { readonly kind: "left-out" }
    /** Its problems are already told. */
    | { readonly kind: "broken" }
  );

/** A sequential model, to which later lines may add layers. */
export interface ReadModel extends Place {
  readonly layers: ReadLayer[];
  /** Whether it stands inside another one. */
  isNested: boolean;
}

export interface RecordEntry extends Place {
  readonly name: string | null;
  readonly value: Value;
}

export type Value = Place & { readonly text: string } & (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "flag"; readonly value: boolean }
    | { readonly kind: "none" }
    | { readonly kind: "list"; readonly items: readonly Value[] }
    | { readonly kind: "record"; readonly entries: readonly RecordEntry[] }
    /** A name of a library, or one that nothing defines. */
    | { readonly kind: "reference"; readonly path: readonly string[] }
    | { readonly kind: "layer"; readonly layer: ReadLayer }
    | { readonly kind: "model"; readonly model: ReadModel }
    /** What a function that isn't known here would give. */
    | { readonly kind: "other"; readonly callee: string | null }
  );

/** What has been read so far. */
export interface Reading {
  readonly dialect: Dialect;
  readonly names: Map<string, Value>;
  readonly models: ReadModel[];
  readonly problems: CodeProblem[];
  /** Where layers are called on tensors, and where a class of one's own begins. */
  functional: Place | null;
  subclass: Place | null;
}
