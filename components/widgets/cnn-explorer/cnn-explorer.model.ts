/** The demo that looks into a network: which image it reads, and where the reader looks. */

import { z } from "zod/mini";
import {
  changedSource,
  type DigitSourceAction,
  digitSourceFields,
  startSource,
} from "@/components/digit-input/digit-source.model";
import type { WidgetModel } from "@/components/widget/widget-model";
import type { CnnExplorerProps } from "./cnn-explorer.props";

const LEVELS = ["network", "unit", "cell"] as const;
const MAX_PLACE = 9999;

const place = z.int().check(z.minimum(0), z.maximum(MAX_PLACE));

const stateSchema = z.strictObject({
  /** Which image the network reads. The others are kept. */
  source: z.enum(["sample", "drawing", "own"]),
  ...digitSourceFields,
  /** All layers, one map with what it is made of, or one cell with its sum. */
  level: z.enum(LEVELS),
  /** Name of the layer that is looked at; "" while none is. An unknown name counts as none. */
  layer: z.string().check(z.maxLength(60)),
  /** The map or unit, and the cell in it, from 0. What lies outside counts as the last. */
  channel: place,
  row: place,
  column: place,
  /** Which input map's products are listed, where a cell has several; from 0. */
  part: place,
  /** What the full colour stands for: the largest value of each map, of each layer, or of the whole network. */
  scale: z.enum(["unit", "layer", "network"]),
});

export type CnnExplorerState = Readonly<z.infer<typeof stateSchema>>;
export type Level = CnnExplorerState["level"];
export type ColourScale = CnnExplorerState["scale"];

/** Where the reader looks. */
export type Gaze = Pick<CnnExplorerState, "level" | "layer" | "channel" | "row" | "column" | "part">;

export type CnnExplorerAction =
  | DigitSourceAction
  | { readonly type: "pick-own" }
  | { readonly type: "look"; readonly at: Partial<Gaze> }
  | { readonly type: "up" }
  | { readonly type: "set-scale"; readonly scale: ColourScale };

export const cnnExplorerModel: WidgetModel<CnnExplorerProps, CnnExplorerState, CnnExplorerAction> = {
  name: "cnn-explorer",
  schema: stateSchema,
  init: ({ sample }) => ({
    ...startSource(sample),
    level: "network",
    layer: "",
    channel: 0,
    row: 0,
    column: 0,
    part: 0,
    scale: "layer",
  }),
  reducer: reduce,
};

function reduce(state: CnnExplorerState, action: CnnExplorerAction): CnnExplorerState {
  switch (action.type) {
    case "look":
      return { ...state, ...inBounds(action.at) };
    case "up":
      return { ...state, level: state.level === "cell" ? "unit" : "network" };
    case "set-scale":
      return { ...state, scale: action.scale };
    case "pick-own":
      return { ...state, source: "own" };
    default:
      return { ...state, ...changedSource(state, action) };
  }
}

/** Places as the schema wants them. */
function inBounds(at: Partial<Gaze>): Partial<Gaze> {
  const entries = Object.entries(at).map(([name, value]) => [
    name,
    typeof value === "number" ? Math.min(Math.max(value, 0), MAX_PLACE) : value,
  ]);
  return Object.fromEntries(entries) as Partial<Gaze>; // the same names
}
