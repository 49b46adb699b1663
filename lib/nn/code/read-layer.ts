/** From the call of a layer to its description, or to what is wrong with it. */

import type { Shape } from "@/lib/nn/layer-spec";
import { optionValue, readShape } from "./argument-value";
import { type BoundArguments, bindArguments, type LayerCall } from "./bind-arguments";
import type { CodeProblem, Place } from "./code-problem";
import { hasStrideWithDilation } from "./keras-rules";
import {
  type ArgumentType,
  type ChainKind,
  type ChainLayer,
  camelCase,
  isOption,
  LAYER_FORMS,
  type LayerArgument,
  type OtherArgument,
} from "./layer-form";
import { ACTIVATION_LAYERS, LEFT_OUT_LAYERS } from "./other-layers";
import { tidyLayer } from "./tidy-layer";
import type { Reading, ReadLayer, Value } from "./value";

/** Whether a function of this name makes a layer that is read here. */
export function isLayerName(name: string, { dialect }: Reading): boolean {
  return kindOf(name, dialect) !== null || isPlainLayer(name) || isInputName(name);
}

/** The layer that a call makes; its problems go to the reading. */
export function readLayer(call: LayerCall, reading: Reading): ReadLayer {
  const { line, column, layer: written } = call;
  const kind = kindOf(written, reading.dialect);
  const form = kind && LAYER_FORMS[kind];
  const bound = bindArguments(call, form, reading.dialect);
  const reader = new ArgumentReader(call, bound, reading);
  const place = { line, column, written, inputShape: reader.inputShape(isInputName(written)) };
  if (kind && form) {
    const spec = reader.spec(kind, form.arguments);
    return spec ? { kind: "layer", spec, ...place } : { kind: "broken", ...place };
  }
  if (isInputName(written)) return { kind: "input", ...place };
  const activation = ACTIVATION_LAYERS[written];
  if (!activation) return { kind: "left-out", ...place };
  const most = bound.values.get("max_value") ?? call.arguments.find(({ name }) => name === null)?.value;
  const isCapped = activation === "relu" && most?.kind === "number" && most.value === 6;
  const spec: ChainLayer = { kind: "activation", activation: isCapped ? "relu6" : activation };
  return { kind: "layer", spec: { ...spec, ...reader.name() }, ...place };
}

function kindOf(name: string, dialect: Reading["dialect"]): ChainKind | null {
  const kinds = Object.keys(LAYER_FORMS) as readonly ChainKind[]; // the keys of a constant record
  return kinds.find((kind) => LAYER_FORMS[kind][dialect].includes(name)) ?? null;
}

function isPlainLayer(name: string): boolean {
  return Object.hasOwn(ACTIVATION_LAYERS, name) || LEFT_OUT_LAYERS.has(name);
}

function isInputName(name: string): boolean {
  return ["Input", "InputLayer", "inputLayer"].includes(name);
}

/** Reads the arguments of one call. */
class ArgumentReader {
  private readonly call: LayerCall;
  private readonly bound: BoundArguments;
  private readonly reading: Reading;

  constructor(call: LayerCall, bound: BoundArguments, reading: Reading) {
    this.call = call;
    this.bound = bound;
    this.reading = reading;
    reading.problems.push(...bound.problems);
  }

  /** The layer, or null if an argument is wrong. */
  spec(kind: ChainKind, list: readonly (LayerArgument | OtherArgument)[]): ChainLayer | null {
    const before = this.reading.problems.length - this.bound.problems.length;
    const options: Record<string, unknown> = { kind, ...this.name() };
    for (const argument of list) {
      if (isOption(argument)) this.addOption(options, argument);
      else this.checkOther(argument);
    }
    if (this.reading.problems.length > before) return null;
    const layer = tidyLayer(options as unknown as ChainLayer); // every option has been checked against its form
    if (!hasStrideWithDilation(layer)) return layer;
    const { layer: written, line, column } = this.call;
    this.reading.problems.push({ kind: "stride-with-dilation", layer: written, line, column });
    return null;
  }

  /** The layer's own name, where it has one. */
  name(): { readonly name?: string } {
    const value = this.bound.values.get("name");
    if (!value || value.kind === "none") return {};
    const name = optionValue("text", value);
    if (typeof name === "string") return { name };
    this.wrong("name", "text", value);
    return {};
  }

  /** What the layer says about the input of the model; an input may say it without a name. */
  inputShape(isInput: boolean): Shape | null {
    const { values } = this.bound;
    const units = values.get("input_dim");
    if (units) return this.shape("input_dim", { ...units, kind: "list", items: [units] });
    const batch = values.get("batch_input_shape") ?? values.get("batch_shape");
    if (batch) return this.shape("batch_shape", withoutFirst(batch));
    const value = values.get("input_shape") ?? (isInput ? this.ownShape() : undefined);
    return value ? this.shape("shape", value) : null;
  }

  private ownShape(): Value | undefined {
    const [first] = this.call.arguments;
    const isShape = first?.name === null && first.value.kind !== "record";
    return this.bound.values.get("shape") ?? (isShape ? first.value : undefined);
  }

  private shape(argument: string, value: Value): Shape | null {
    const shape = readShape(value);
    if (shape === undefined) this.wrong(argument, "shape", value);
    else if (shape === "open") this.reading.problems.push({ kind: "open-input", ...placeOf(value) });
    else return shape;
    return null;
  }

  private addOption(options: Record<string, unknown>, argument: LayerArgument): void {
    const { name, option, type, byDefault } = argument;
    const value = this.bound.values.get(name);
    if (!value || (value.kind === "none" && byDefault !== undefined && type !== "flag")) {
      if (typeof byDefault !== "object" && byDefault !== undefined) options[option] = byDefault;
      if (byDefault === undefined) this.missing(name);
      return;
    }
    const read = optionValue(type, value);
    if (read === undefined) this.wrong(name, type, value);
    else options[option] = read;
  }

  private checkOther({ name, values }: OtherArgument): void {
    const value = this.bound.values.get(name);
    if (!(value && values) || values.some((allowed) => isValue(value, allowed))) return;
    const problem = { layer: this.call.layer, argument: this.written(name), found: value.text };
    this.reading.problems.push({ kind: "unread-value", ...problem, ...placeOf(value) });
  }

  private missing(name: string): void {
    const { layer, line, column } = this.call;
    const argument = this.written(name);
    // Where it is misspelt, or where no argument could be read, one problem is enough.
    const isTold = this.bound.problems.some(
      (problem) =>
        problem.kind === "wrong-value" ||
        (problem.kind === "unknown-argument" && problem.suggestion === argument),
    );
    if (!isTold) {
      this.reading.problems.push({ kind: "missing-argument", layer, argument, line, column });
    }
  }

  private wrong(name: string, expected: ArgumentType, value: Value): void {
    this.reading.problems.push(this.wrongValue(name, expected, value));
  }

  private wrongValue(name: string, expected: ArgumentType, value: Value): CodeProblem {
    const [unknown, ...rest] = value.kind === "reference" ? value.path : [];
    if (unknown !== undefined && rest.length === 0) {
      return { kind: "unknown-name", name: unknown, ...placeOf(value) };
    }
    const { layer } = this.call;
    const argument = this.written(name);
    return { kind: "wrong-value", layer, argument, expected, found: value.text, ...placeOf(value) };
  }

  private written(name: string): string {
    return this.reading.dialect === "tfjs" ? camelCase(name) : name;
  }
}

function placeOf({ line, column }: Place): Place {
  return { line, column };
}

/** A shape without the axis of the examples. */
function withoutFirst(value: Value): Value {
  return value.kind === "list" ? { ...value, items: value.items.slice(1) } : value;
}

function isValue(value: Value, allowed: string | number | boolean | null): boolean {
  if (value.kind === "none") return allowed === null;
  if (value.kind === "list") return value.items.every((item) => isValue(item, allowed));
  return "value" in value && value.value === allowed;
}
