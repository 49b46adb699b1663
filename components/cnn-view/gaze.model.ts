/** Which network is looked into, where the reader looks inside it, and how colours are scaled. */

import { z } from "zod/mini";

/** Those of the course, and the one that the reader has trained. */
export const NETWORK_IDS = ["digits", "fashion", "mine"] as const;
export type NetworkId = (typeof NETWORK_IDS)[number];

const LEVELS = ["network", "unit", "cell"] as const;
const MAX_PLACE = 9999;

const place = z.int().check(z.minimum(0), z.maximum(MAX_PLACE));

/** The fields of a demo's schema that say where the reader looks. */
export const gazeFields = {
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
};

export type Level = (typeof LEVELS)[number];
export type ColourScale = "unit" | "layer" | "network";

/** Where the reader looks. */
export interface Gaze {
  readonly level: Level;
  readonly layer: string;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  readonly part: number;
}

export interface GazeState extends Gaze {
  readonly scale: ColourScale;
}

export type GazeAction =
  | { readonly type: "look"; readonly at: Partial<Gaze> }
  | { readonly type: "up" }
  | { readonly type: "set-scale"; readonly scale: ColourScale };

/** All layers in sight, nothing opened. */
export const FIRST_GAZE: GazeState = {
  level: "network",
  layer: "",
  channel: 0,
  row: 0,
  column: 0,
  part: 0,
  scale: "layer",
};

/** What an action makes of the gaze; places stay as the schema wants them. */
export function changedGaze<State extends GazeState>(state: State, action: GazeAction): State {
  switch (action.type) {
    case "look":
      return { ...state, ...inBounds(action.at) };
    case "up":
      return { ...state, level: state.level === "cell" ? "unit" : "network" };
    case "set-scale":
      return { ...state, scale: action.scale };
  }
}

function inBounds(at: Partial<Gaze>): Partial<Gaze> {
  const entries = Object.entries(at).map(([name, value]) => [
    name,
    typeof value === "number" ? Math.min(Math.max(value, 0), MAX_PLACE) : value,
  ]);
  return Object.fromEntries(entries) as Partial<Gaze>; // the same names
}
