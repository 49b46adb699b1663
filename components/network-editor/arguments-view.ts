/** The arguments of a layer as a reader sees and changes them. */

import type { Dialect } from "@/lib/nn/code/code-problem";
import {
  type ArgumentType,
  type ChainLayer,
  camelCase,
  isOption,
  LAYER_FORMS,
} from "@/lib/nn/code/layer-form";
import type { ExplicitPadding2d, Size2d } from "@/lib/nn/layer-spec";
import { bothSides } from "@/lib/nn/window-2d";
import { readWhole } from "./read-field";
import type { WholeRange } from "./whole-field";

/** What the fields take; the ledger itself goes further. */
export const COUNT_RANGE: WholeRange = { least: 1, most: 1_000_000 };
export const SIZE_RANGE: WholeRange = { least: 1, most: 10_000 };
export const PADDING_RANGE: WholeRange = { least: 0, most: 10_000 };

export interface ShownArgument {
  /** As the dialect writes it. */
  readonly name: string;
  readonly option: string;
  readonly type: ArgumentType;
  /** In force, given or not. */
  readonly value: unknown;
  readonly isDefault: boolean;
}

/** The arguments of a layer in the order of Keras, each with its value. */
export function shownArguments(layer: ChainLayer, dialect: Dialect): readonly ShownArgument[] {
  const given: Readonly<Record<string, unknown>> = { ...layer };
  return LAYER_FORMS[layer.kind].arguments.filter(isOption).flatMap((argument) => {
    const { name, option, type, byDefault, isKerasOnly } = argument;
    if (isKerasOnly && dialect === "tfjs" && given[option] === undefined) return [];
    const usual = typeof byDefault === "object" ? given[byDefault.like] : byDefault;
    const value = given[option] ?? usual;
    const isDefault = byDefault !== undefined && String(value) === String(usual);
    return [{ name: dialect === "tfjs" ? camelCase(name) : name, option, type, value, isDefault }];
  });
}

/** The words before and after the arguments, as in code. */
export function callWords(layer: ChainLayer, dialect: Dialect) {
  const form = LAYER_FORMS[layer.kind];
  return dialect === "keras"
    ? { start: `layers.${form.keras[0]}(`, between: "=", end: ")" }
    : { start: `tf.layers.${form.tfjs[0]}({`, between: ": ", end: "})" };
}

/** A number one step on, or null at the end of its range. */
export function stepped(value: number, by: 1 | -1, range: WholeRange): number | null {
  return readWhole(String(value + by), range);
}

/** Both sides of a size one step on, or null where one would leave the range. */
export function steppedSize(size: Size2d, by: 1 | -1): Size2d | null {
  const [height, width] = bothSides(size).map((side) => stepped(side, by, SIZE_RANGE));
  return height == null || width == null ? null : [height, width];
}

/** A size with another height (0) or width (1). */
export function withSide(size: Size2d, axis: 0 | 1, value: number): Size2d {
  const [height, width] = bothSides(size);
  return axis === 0 ? [value, width] : [height, value];
}

export const EDGES = ["top", "bottom", "left", "right"] as const;

/** Cells added at the top, bottom, left and right. */
export function edgesOf(padding: ExplicitPadding2d): readonly number[] {
  return typeof padding === "number" ? [padding, padding, padding, padding] : padding.flat();
}

/** Padding with another number of cells at one edge. */
export function withEdge(padding: ExplicitPadding2d, edge: number, value: number): ExplicitPadding2d {
  const [top = 0, bottom = 0, left = 0, right = 0] = edgesOf(padding).map((cells, index) =>
    index === edge ? value : cells,
  );
  return [
    [top, bottom],
    [left, right],
  ];
}
