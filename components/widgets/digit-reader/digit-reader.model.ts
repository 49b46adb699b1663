import { z } from "zod/mini";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
  startSource,
} from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import { type DigitLayer, digitLayer, LAYER_NAMES, type LayerName } from "./digit-layers";
import type { DigitReaderProps } from "./digit-reader.props";

const stateSchema = z.strictObject({
  /** Which image the network reads. The other one is kept. */
  source: z.enum(["sample", "drawing"]),
  ...digitSourceFields,
  /** Layer of the opened cell; "" while none is open. */
  layer: z.enum(["", ...LAYER_NAMES.filter((name) => name !== "image")]),
  /** The opened cell, from 0. What lies outside the layer counts as its last. */
  channel: z.int().check(z.minimum(0), z.maximum(15)),
  row: z.int().check(z.minimum(0), z.maximum(23)),
  column: z.int().check(z.minimum(0), z.maximum(23)),
  /** Which input map's products are shown, where a cell has several; from 0. */
  part: z.int().check(z.minimum(0), z.maximum(15)),
  /** What the grey levels span: the values of a whole layer, or of each map for itself. */
  scale: z.enum(["layer", "unit"]),
});

export type DigitReaderState = Readonly<z.infer<typeof stateSchema>>;

export type DigitReaderAction =
  | DigitSourceAction
  | { readonly type: "open"; readonly cell: Cell }
  | { readonly type: "move"; readonly rows: number; readonly columns: number; readonly channels: number }
  | { readonly type: "choose-part"; readonly part: number }
  | { readonly type: "close" }
  | { readonly type: "set-scale"; readonly scale: DigitReaderState["scale"] };

/** One cell of one map of one layer, all from 0. */
export interface Cell {
  readonly layer: LayerName;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** The demo of a network that reads digits: what is read, and which cell is open. */
export const digitReaderModel: WidgetModel<DigitReaderProps, DigitReaderState, DigitReaderAction> = {
  name: "digit-reader",
  schema: stateSchema,
  init: ({ sample }) => ({
    ...startSource(sample),
    layer: "",
    channel: 0,
    row: 0,
    column: 0,
    part: 0,
    scale: "layer",
  }),
  reducer: reduce,
};

/** The opened cell, moved inside its layer; null while none is open. */
export function openCell({ layer, channel, row, column }: Pick<DigitReaderState, keyof Cell>): Cell | null {
  return layer === "" ? null : insideLayer({ layer, channel, row, column });
}

function reduce(state: DigitReaderState, action: DigitReaderAction): DigitReaderState {
  switch (action.type) {
    case "begin-stroke":
    case "extend-stroke":
    case "undo-stroke":
    case "clear":
    case "pick-drawing":
    case "pick-sample":
    case "shuffle":
      return { ...state, ...changedSource(state, action) };
    case "choose-part":
      return { ...state, part: action.part };
    case "set-scale":
      return { ...state, scale: action.scale };
    default:
      return withCell(state, action);
  }
}

function withCell(
  state: DigitReaderState,
  action: Extract<DigitReaderAction, { type: "open" | "move" | "close" }>,
): DigitReaderState {
  if (action.type === "close") return { ...state, layer: "" };
  if (action.type === "open") return placed(state, action.cell);
  const cell = openCell(state);
  if (!cell) return state;
  return placed(state, {
    layer: cell.layer,
    channel: cell.channel + action.channels,
    row: cell.row + action.rows,
    column: cell.column + action.columns,
  });
}

function placed(state: DigitReaderState, cell: Cell): DigitReaderState {
  const { layer, ...place } = insideLayer(cell);
  return layer === "image" ? state : { ...state, layer, ...place };
}

function insideLayer(cell: Cell): Cell {
  const layer: DigitLayer = digitLayer(cell.layer);
  return {
    layer: cell.layer,
    channel: clamp(cell.channel, layer.channels),
    row: clamp(cell.row, layer.height),
    column: clamp(cell.column, layer.width),
  };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
