/** Convolution arithmetic: the settings of a square convolution, and which output cell is being made. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { ConvArithmeticProps } from "./conv-arithmetic.props";
import { geometryView } from "./geometry-view";

/** What each slider may hold, in cells; both ends are allowed. */
export const RANGES = {
  input: { min: 1, max: 16 },
  kernel: { min: 1, max: 7 },
  stride: { min: 1, max: 5 },
  padding: { min: 0, max: 6 },
  dilation: { min: 1, max: 4 },
} as const;

export type SizeField = keyof typeof RANGES;

/** Side of the largest output that the ranges can give: kernel 1 over the largest padded input. */
const LARGEST_OUTPUT = RANGES.input.max + 2 * RANGES.padding.max;

const size = (field: SizeField) => z.int().check(z.gte(RANGES[field].min), z.lte(RANGES[field].max));

const stateSchema = z.strictObject({
  input: size("input"),
  kernel: size("kernel"),
  stride: size("stride"),
  padding: size("padding"),
  paddingMode: z.enum(["valid", "same", "explicit"]),
  dilation: size("dilation"),
  step: z.int().check(z.gte(0), z.lt(LARGEST_OUTPUT ** 2)),
  showNumbers: z.boolean(),
  showFormula: z.boolean(),
});

/**
 * The settings. `padding` counts only in the mode "explicit"; `step` is the output cell being made, in row order from 0 (a
 * step beyond the last cell means the last). Settings that can't be are states too: the screen explains them.
 */
export type ConvArithmeticState = z.infer<typeof stateSchema>;
export type PaddingMode = ConvArithmeticState["paddingMode"];

export type ConvArithmeticAction =
  | { readonly type: "set"; readonly field: SizeField; readonly value: number }
  | { readonly type: "padding-mode"; readonly mode: PaddingMode }
  | { readonly type: "show-numbers"; readonly isShown: boolean }
  | { readonly type: "go"; readonly row: number; readonly column: number }
  /** Walks over the output in two dimensions, and stops at its edges. */
  | { readonly type: "move"; readonly rows: number; readonly columns: number }
  | { readonly type: "next" | "previous" | "first" | "last" };

/** The pure half of `<ConvArithmetic>`. */
export const convArithmeticModel: WidgetModel<
  ConvArithmeticProps,
  ConvArithmeticState,
  ConvArithmeticAction
> = {
  name: "conv-arithmetic",
  schema: stateSchema,
  init: ({ padding, ...sizes }) => ({
    ...sizes,
    padding: typeof padding === "number" ? padding : 0,
    paddingMode: typeof padding === "number" ? "explicit" : padding,
    step: 0,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "set":
        return withSize(state, action.field, action.value);
      case "padding-mode":
        return { ...state, paddingMode: action.mode, step: 0 };
      case "show-numbers":
        return { ...state, showNumbers: action.isShown };
      default:
        return withStep(state, action);
    }
  },
};

/** Moving the padding slider asks for that very padding. A value that is no number changes nothing. */
function withSize(state: ConvArithmeticState, field: SizeField, value: number): ConvArithmeticState {
  if (Number.isNaN(value)) return state;
  const { min, max } = RANGES[field];
  const next = { ...state, [field]: clamp(Math.round(value), min, max), step: 0 };
  return field === "padding" ? { ...next, paddingMode: "explicit" } : next;
}

type Walk = Exclude<ConvArithmeticAction, { readonly type: "set" | "padding-mode" | "show-numbers" }>;

function withStep(state: ConvArithmeticState, action: Walk): ConvArithmeticState {
  const view = geometryView(state);
  if (view.kind === "impossible") return state;
  const side = view.geometry.output;
  const at = (row: number, column: number) => clamp(row, 0, side - 1) * side + clamp(column, 0, side - 1);
  const step = {
    next: () => Math.min(view.step + 1, view.cells - 1),
    previous: () => Math.max(view.step - 1, 0),
    first: () => 0,
    last: () => view.cells - 1,
    go: () => (action.type === "go" ? at(action.row, action.column) : view.step),
    move: () =>
      action.type === "move" ? at(view.row + action.rows, view.column + action.columns) : view.step,
  }[action.type]();
  return { ...state, step };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
