/** From a value in code to an option of a `LayerSpec`. */

import type { ActivationName, Shape } from "@/lib/nn/layer-spec";
import { MAX_COUNT, MAX_EXTENT } from "@/lib/nn/whole-number";
import type { ArgumentType } from "./layer-form";
import type { Value } from "./value";

/** Every activation that is read; some have another name in Keras. */
const ACTIVATIONS: { readonly [A in ActivationName]: readonly string[] } = {
  linear: ["linear"],
  relu: ["relu"],
  relu6: ["relu6"],
  elu: ["elu"],
  selu: ["selu"],
  sigmoid: ["sigmoid"],
  tanh: ["tanh"],
  softplus: ["softplus"],
  softmax: ["softmax"],
  swish: ["swish", "silu"],
  gelu: ["gelu"],
};

export const ACTIVATION_NAMES = Object.keys(ACTIVATIONS) as readonly ActivationName[]; // the keys of a constant record

/** The option's value, or undefined where the code's value isn't one. */
export function optionValue(type: ArgumentType, value: Value): unknown {
  return READERS[type](value);
}

const READERS: { readonly [T in ArgumentType]: (value: Value) => unknown } = {
  count: (value) => whole(value, 1, MAX_COUNT),
  size: (value) => whole(value, 1, MAX_EXTENT) ?? pairOf(value, (item) => whole(item, 1, MAX_EXTENT)),
  padding: (value) => oneOf(lowerText(value), ["valid", "same"]),
  flag: (value) => (value.kind === "flag" ? value.value : undefined),
  activation: readActivation,
  rate: (value) => (value.kind === "number" && value.value >= 0 && value.value < 1 ? value.value : undefined),
  shape: (value) => {
    const sides = listOf(value, (item) => whole(item, 1, MAX_COUNT) ?? whole(item, -1, -1));
    return sides && sides.length > 0 && sides.filter((side) => side === -1).length <= 1 ? sides : undefined;
  },
  "zero-padding": readZeroPadding,
  interpolation: (value) => oneOf(lowerText(value), ["nearest", "bilinear"]),
  text: (value) => (value.kind === "text" && value.value !== "" ? value.value : undefined),
  record: () => undefined,
};

function readActivation(value: Value): ActivationName | undefined {
  if (value.kind === "none") return "linear";
  const name = value.kind === "reference" && value.path.length > 1 ? value.path.at(-1) : lowerText(value);
  return ACTIVATION_NAMES.find((activation) => ACTIVATIONS[activation].includes(name ?? ""));
}

/** One number for all sides, one for the rows and one for the columns, or one for each side. */
function readZeroPadding(value: Value): unknown {
  const side = (item: Value) => whole(item, 0, MAX_EXTENT);
  const both = (item: Value) => {
    const same = side(item);
    return same === undefined ? pairOf(item, side) : ([same, same] as const);
  };
  return side(value) ?? pairOf(value, both);
}

/** A shape without the axis of the examples; "open" where a side isn't given. */
export function readShape(value: Value): Shape | "open" | undefined {
  const sides = listOf(value, (item) => (item.kind === "none" ? 0 : whole(item, 1, MAX_COUNT)));
  if (!sides || sides.length === 0) return undefined;
  return sides.includes(0) ? "open" : sides;
}

function whole(value: Value, least: number, most: number): number | undefined {
  if (value.kind !== "number" || !Number.isInteger(value.value)) return undefined;
  return value.value >= least && value.value <= most ? value.value : undefined;
}

function listOf<T>(value: Value, read: (item: Value) => T | undefined): readonly T[] | undefined {
  if (value.kind !== "list") return undefined;
  const items = value.items.map(read).filter((item) => item !== undefined);
  return items.length === value.items.length ? items : undefined;
}

function pairOf<T>(value: Value, read: (item: Value) => T | undefined): readonly [T, T] | undefined {
  const [first, second, ...more] = listOf(value, read) ?? [];
  return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second];
}

function lowerText(value: Value): string | undefined {
  return value.kind === "text" ? value.value.toLowerCase() : undefined;
}

function oneOf<T extends string>(text: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === text);
}
