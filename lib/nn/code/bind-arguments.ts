/** Which value each argument of a layer has, whatever the dialect. */

import type { CodeProblem, Dialect, Place } from "./code-problem";
import { camelCase, isOption, LAYER_FORMS, type LayerForm, snakeCase } from "./layer-form";
import { nearestName } from "./nearest-name";
import type { RecordEntry, Value } from "./value";

/** A call of a layer, its arguments evaluated. */
export interface LayerCall extends Place {
  /** The layer's name as written. */
  readonly layer: string;
  readonly arguments: readonly RecordEntry[];
}

/** The values by Keras' names, each with the place where it stands. */
export interface BoundArguments {
  readonly values: ReadonlyMap<string, Value>;
  readonly problems: readonly CodeProblem[];
}

/** Arguments that every layer takes. Those of the input are read, the others decide nothing here. */
const COMMON = [
  "name",
  "input_shape",
  "batch_input_shape",
  "input_dim",
  "batch_size",
  "dtype",
  "trainable",
  "weights",
  "seed",
];
const INDIFFERENT =
  /(?:_initializer|_regularizer|_constraint)$|^(?:batch_size|dtype|trainable|weights|seed)$/;

/** @param form - the layer's arguments; null takes any argument */
export function bindArguments(call: LayerCall, form: LayerForm | null, dialect: Dialect): BoundArguments {
  const values = new Map<string, Value>();
  const problems: CodeProblem[] = [];
  const entries = dialect === "tfjs" ? recordEntries(call, problems) : call.arguments;
  const order = form?.arguments.map(({ name }) => name) ?? [];
  entries.forEach((entry, index) => {
    const written = entry.name ?? order[index];
    const name = written && dialect === "tfjs" ? snakeCase(written) : written;
    const reason = refusal({ call, form, written, name, isTaken: values.has(name ?? "") }, dialect);
    if (reason)
      problems.push({ ...reason, line: entry.line, column: entry.column } as CodeProblem); // with its place
    else if (name !== undefined) values.set(name, entry.value);
  });
  return { values, problems };
}

interface NamedEntry {
  readonly call: LayerCall;
  readonly form: LayerForm | null;
  /** Undefined for an argument beyond the last one. */
  readonly written: string | undefined;
  readonly name: string | undefined;
  readonly isTaken: boolean;
}

function refusal({ call, form, written, name, isTaken }: NamedEntry, dialect: Dialect) {
  if (!form) return null;
  const { layer } = call;
  if (written === undefined || name === undefined) {
    return { kind: "too-many-arguments", layer, most: form.arguments.length };
  }
  const argument = written;
  if (isTaken) return { kind: "repeated-argument", layer, argument };
  if (isKnown(argument, name, form, dialect)) return null;
  return {
    kind: "unknown-argument",
    layer,
    argument,
    suggestion: nearestName(argument, argumentNames(form, dialect)),
  };
}

/** In TensorFlow.js every layer takes one record. */
function recordEntries(call: LayerCall, problems: CodeProblem[]): readonly RecordEntry[] {
  const [only, ...more] = call.arguments;
  if (!only) return [];
  if (only.value.kind === "record" && more.length === 0) return only.value.entries;
  const { layer } = call;
  const { text: found, line, column } = only.value;
  problems.push({ kind: "wrong-value", layer, argument: "", expected: "record", found, line, column });
  return [];
}

function isKnown(written: string, name: string, form: LayerForm, dialect: Dialect): boolean {
  if (dialect === "tfjs" && written.includes("_")) return false;
  return INDIFFERENT.test(name) || COMMON.includes(name) || ownNames(form, dialect).includes(name);
}

/** Names that may be meant, as the dialect writes them. */
function argumentNames(form: LayerForm, dialect: Dialect): readonly string[] {
  const names = [...ownNames(form, dialect), ...COMMON];
  return dialect === "tfjs" ? names.map(camelCase) : names;
}

function ownNames(form: LayerForm, dialect: Dialect): readonly string[] {
  return form.arguments
    .filter((argument) => dialect === "keras" || !(isOption(argument) && argument.isKerasOnly))
    .map(({ name }) => name);
}

/** The layers' names in a dialect, for suggestions. */
export function layerNames(dialect: Dialect): readonly string[] {
  return Object.values(LAYER_FORMS).flatMap((form) => form[dialect]);
}
