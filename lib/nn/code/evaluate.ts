/** What an expression stands for, with the names that lines before it have given. */

import { layerNames } from "./bind-arguments";
import type { CodeProblem, Dialect, Place } from "./code-problem";
import type { CallArgument, Expression } from "./expression";
import { nearestName } from "./nearest-name";
import { UNREAD_LAYERS } from "./other-layers";
import { isLayerName, readLayer } from "./read-layer";
import type { Reading, ReadLayer, ReadModel, RecordEntry, Value } from "./value";

/** A model that has more layers is refused. */
export const MAX_LAYERS = 300;

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

const WORDS: Readonly<Record<Dialect, Readonly<Record<string, boolean | null>>>> = {
  keras: { True: true, False: false, None: null },
  tfjs: { true: true, false: false, null: null, undefined: null },
};

/** The value of an expression; what it builds and what is wrong with it goes to the reading. */
export function evaluate(expression: Expression, reading: Reading): Value {
  const { line, column, text } = expression;
  const place = { line, column, text };
  switch (expression.kind) {
    case "number":
    case "text":
      return { kind: expression.kind, value: expression.value, ...place } as Value; // both have their own kind of value
    case "name":
      return { ...named(expression.path, reading), ...place };
    case "list":
      return { kind: "list", items: expression.items.map((item) => evaluate(item, reading)), ...place };
    case "record":
      return { kind: "record", entries: evaluated(expression.entries, reading), ...place };
    case "negative":
      return arithmetic({ sign: "-", left: 0, right: expression.of }, expression, reading);
    case "sum":
      return arithmetic(expression, expression, reading);
    case "part":
      evaluate(expression.of, reading);
      return { kind: "other", callee: null, ...place };
    case "call":
      return call(expression, reading);
  }
}

function evaluated(list: readonly CallArgument[], reading: Reading): readonly RecordEntry[] {
  return list.map(({ name, value, line, column }) => ({
    name,
    value: evaluate(value, reading),
    line,
    column,
  }));
}

type Bare<T> = T extends unknown ? Omit<T, "line" | "column" | "text"> : never;

function named(path: readonly string[], { names, dialect }: Reading): Bare<Value> {
  const known = names.get(path.join("."));
  if (known) return known;
  const word = path.join(".");
  if (!Object.hasOwn(WORDS[dialect], word)) return { kind: "reference", path };
  const value = WORDS[dialect][word] ?? null;
  return value === null ? { kind: "none" } : { kind: "flag", value };
}

const OPERATIONS: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "//": (left, right) => Math.floor(left / right),
  "%": (left, right) => left % right,
  "**": (left, right) => left ** right,
};

function arithmetic(
  parts: { readonly sign: string; readonly left: Expression | 0; readonly right: Expression },
  { line, column, text }: Expression,
  reading: Reading,
): Value {
  const left = parts.left === 0 ? 0 : numberOf(evaluate(parts.left, reading));
  const right = numberOf(evaluate(parts.right, reading));
  const value = left === null || right === null ? null : OPERATIONS[parts.sign]?.(left, right);
  const place = { line, column, text };
  return typeof value === "number"
    ? { kind: "number", value, ...place }
    : { kind: "other", callee: null, ...place };
}

function numberOf(value: Value): number | null {
  return value.kind === "number" ? value.value : null;
}

function call(expression: Of<"call">, reading: Reading): Value {
  const { callee, line, column, text } = expression;
  const place = { line, column, text };
  const list = evaluated(expression.arguments, reading);
  if (callee.kind !== "name") {
    const made = evaluate(callee, reading);
    if (made.kind === "layer" && callee.kind === "call") reading.functional ??= { line, column };
    return { kind: "other", callee: null, ...place };
  }
  const name = callee.path.at(-1) ?? "";
  const owner = reading.names.get(callee.path.slice(0, -1).join("."));
  if (owner?.kind === "model") return callOnModel({ owner: owner.model, name, list, place }, reading);
  if (reading.names.get(callee.path.join("."))?.kind === "layer") reading.functional ??= { line, column };
  if (isModelName(name, reading)) {
    return { kind: "model", model: newModel(list, { line, column }, reading), ...place };
  }
  if (isLayerName(name, reading)) {
    const layer = readLayer({ layer: name, arguments: list, line, column }, reading);
    return { kind: "layer", layer, ...place };
  }
  if (name === "add" && list[0]?.value.kind === "layer") {
    const [owner = name] = callee.path;
    reading.problems.push({ kind: "unknown-name", name: owner, line, column });
  }
  if (makesFunctional(callee.path, list)) reading.functional ??= { line, column };
  return { kind: "other", callee: name, ...place };
}

function isModelName(name: string, { dialect }: Reading): boolean {
  return name === (dialect === "keras" ? "Sequential" : "sequential");
}

/** `Model(inputs, outputs)`, `tf.model({inputs, outputs})`. */
function makesFunctional(path: readonly string[], list: readonly RecordEntry[]): boolean {
  const isModel = path.at(-1) === "Model" || path.join(".") === "tf.model";
  return isModel && list.length > 0;
}

function newModel(list: readonly RecordEntry[], place: Place, reading: Reading): ReadModel {
  const model: ReadModel = { layers: [], isNested: false, ...place };
  reading.models.push(model);
  const [first] = list;
  const record = first?.value.kind === "record" ? first.value.entries : list;
  const layers = record.find(({ name }) => name === null || name === "layers")?.value;
  if (layers && layers.kind !== "none") addLayers(model, layers, reading);
  return model;
}

interface ModelCall {
  readonly owner: ReadModel;
  readonly name: string;
  readonly list: readonly RecordEntry[];
  readonly place: Place & { readonly text: string };
}

function callOnModel({ owner, name, list, place }: ModelCall, reading: Reading): Value {
  const [first] = list;
  if (name === "add" && first) addLayers(owner, first.value, reading);
  return { kind: "other", callee: null, ...place };
}

/** Puts a layer, the layers of a list, or those of another model at the end of a model. */
function addLayers(model: ReadModel, value: Value, reading: Reading): void {
  if (model.layers.length > MAX_LAYERS) return;
  if (value.kind === "list") {
    for (const item of value.items) {
      addLayers(model, item, reading);
      if (model.layers.length > MAX_LAYERS) return; // lists of lists could go on for ever
    }
  } else if (value.kind === "model" && value.model !== model) {
    value.model.isNested = true;
    model.layers.push(...value.model.layers);
  } else model.layers.push(value.kind === "layer" ? value.layer : notALayer(value, reading));
}

function notALayer(value: Value, reading: Reading): ReadLayer {
  const { line, column, text } = value;
  const place = { line, column };
  reading.problems.push({ ...whyNotALayer(value, reading.dialect), ...place } as CodeProblem); // a problem and its place
  return { kind: "broken", written: text, inputShape: null, ...place };
}

function whyNotALayer(value: Value, dialect: Dialect): Bare<CodeProblem> {
  if (value.kind === "other" && value.callee !== null) {
    const layer = value.callee;
    if (UNREAD_LAYERS.has(layer)) return { kind: "unread-layer", layer };
    return { kind: "unknown-layer", layer, suggestion: nearestName(layer, layerNames(dialect)) };
  }
  const [name, ...rest] = value.kind === "reference" ? value.path : [];
  if (name !== undefined && rest.length === 0) return { kind: "unknown-name", name };
  return { kind: "not-a-layer", found: value.text };
}
