/** A stack of layers, and the output cell whose receptive field is drawn. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { ReceptiveFieldProps } from "./receptive-field.props";
import { type LayerKind, NEW_LAYER, RANGES, STACKS, type StackId, type StackLayer } from "./stack-ranges";
import { readStack, writeStack } from "./stack-text";
import { outputSide } from "./stack-view";

const within = (range: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(range.min), z.maximum(range.max));
const place = z.int().check(z.minimum(0), z.lt(RANGES.input.max));

const stateSchema = z.strictObject({
  input: within(RANGES.input),
  /** From the input up, as `writeStack` has it. */
  layers: z.string().check(z.refine((text) => readStack(text) !== null)),
  padding: z.enum(["valid", "same"]),
  view: z.enum(["side", "squares"]),
  /** The output cell looked at, from 0; null for the one in the middle. A place beyond the last one means the last one. */
  row: z.nullable(place),
  column: z.nullable(place),
});

/** The settings. A stack that leaves no output is a state too: the screen explains it. */
export type ReceptiveFieldState = z.infer<typeof stateSchema>;
export type LayerField = "kernel" | "stride" | "dilation";

export type ReceptiveFieldAction =
  | { readonly type: "set-input"; readonly value: number }
  | { readonly type: "set-padding"; readonly padding: ReceptiveFieldState["padding"] }
  | { readonly type: "set-view"; readonly view: ReceptiveFieldState["view"] }
  | { readonly type: "choose-stack"; readonly stack: StackId }
  | {
      readonly type: "set-layer";
      readonly index: number;
      readonly field: LayerField;
      readonly value: number;
    }
  | { readonly type: "set-kind"; readonly index: number; readonly kind: LayerKind }
  | { readonly type: "add-layer"; readonly kind: LayerKind }
  | { readonly type: "remove-layer"; readonly index: number }
  | { readonly type: "go"; readonly row: number; readonly column: number };

/** The pure half of `<ReceptiveField>`. */
export const receptiveFieldModel: WidgetModel<
  ReceptiveFieldProps,
  ReceptiveFieldState,
  ReceptiveFieldAction
> = {
  name: "receptive-field",
  schema: stateSchema,
  init: ({ stack, ...settings }) => ({
    ...settings,
    layers: writeStack(STACKS[stack]),
    row: null,
    column: null,
  }),
  reducer(state, action) {
    switch (action.type) {
      case "set-input":
        return { ...state, input: clamp(action.value, RANGES.input) };
      case "set-padding":
        return { ...state, padding: action.padding };
      case "set-view":
        return { ...state, view: action.view };
      case "go":
        return withPlace(state, action);
      default:
        return { ...state, layers: writeStack(changedLayers(layersOf(state), action)) };
    }
  },
};

/** The layers of a state that the schema takes. */
export function layersOf({ layers }: Pick<ReceptiveFieldState, "layers">): readonly StackLayer[] {
  return readStack(layers) ?? [];
}

type Layers = readonly StackLayer[];
type LayersAction = Extract<
  ReceptiveFieldAction,
  { type: "choose-stack" | "set-layer" | "set-kind" | "add-layer" | "remove-layer" }
>;

function changedLayers(layers: Layers, action: LayersAction): Layers {
  switch (action.type) {
    case "choose-stack":
      return STACKS[action.stack];
    case "set-layer":
      return layers.map((layer, at) =>
        at === action.index ? { ...layer, [action.field]: clamp(action.value, RANGES[action.field]) } : layer,
      );
    case "set-kind":
      return layers.map((layer, at) => (at === action.index ? NEW_LAYER[action.kind] : layer));
    case "add-layer":
      return layers.length < RANGES.layers.max ? [...layers, NEW_LAYER[action.kind]] : layers;
    case "remove-layer":
      return layers.length > RANGES.layers.min ? layers.filter((_, at) => at !== action.index) : layers;
  }
}

function withPlace(
  state: ReceptiveFieldState,
  { row, column }: { readonly row: number; readonly column: number },
): ReceptiveFieldState {
  const side = outputSide({ ...state, layers: layersOf(state) });
  if (side === null) return state;
  const inside = { min: 0, max: side - 1 };
  return { ...state, row: clamp(row, inside), column: clamp(column, inside) };
}

function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(Math.max(Math.round(value), min), max);
}
