/** The ledger of a chain of layers that a reader can change: which layers, which one is open, how the code is written. */

import { z } from "zod/mini";
import type { WidgetModel } from "@/components/widget/widget-model";
import { isChainLayerData } from "@/lib/nn/code/check-layer";
import type { ChainKind, ChainLayer } from "@/lib/nn/code/layer-form";
import { newLayer } from "@/lib/nn/code/new-layer";
import { type LedgerNetwork, ledgerOf } from "@/lib/nn/code/partial-ledger";
import { tidyLayer } from "@/lib/nn/code/tidy-layer";
import type { Shape } from "@/lib/nn/layer-spec";
import type { NetworkLedgerProps } from "./network-ledger.props";
import { PRESET_IDS, type PresetId, presetNetwork } from "./presets";

const MAX_LAYERS = 300;
export const MAX_SIDE = 100_000;
export const MAX_BATCH = 4096;

/** Names of layers are dropped beyond so many characters of state, for a link must be able to carry it. */
const MAX_NAMED_CHARACTERS = 4500;

const whole = (most: number, least = 1) => z.int().check(z.gte(least), z.lte(most));

const stateSchema = z.strictObject({
  preset: z.enum([...PRESET_IDS, "own"]),
  inputShape: z.array(whole(MAX_SIDE)).check(z.minLength(1), z.maxLength(3)),
  layers: z.array(z.custom<ChainLayer>(isChainLayerData)).check(z.minLength(1), z.maxLength(MAX_LAYERS)),
  selected: whole(MAX_LAYERS - 1, 0),
  batch: whole(MAX_BATCH),
  dialect: z.enum(["keras", "tfjs"]),
  showCode: z.boolean(),
});

/**
 * `inputShape` and `layers` count with the preset "own" only. `selected` counts from 0; beyond the last layer it means the last.
 * Layers that can't follow one another are a state too: the screen says which one and why.
 */
export type NetworkLedgerState = z.infer<typeof stateSchema>;

/** What undoing brings back. */
export type EditedPart = Pick<NetworkLedgerState, "preset" | "inputShape" | "layers" | "selected">;

export type NetworkLedgerAction =
  | { readonly type: "choose-preset"; readonly preset: PresetId }
  /** A network from code, and the language it was written in. */
  | {
      readonly type: "load";
      readonly network: LedgerNetwork;
      readonly dialect: NetworkLedgerState["dialect"];
    }
  | { readonly type: "restore"; readonly part: EditedPart }
  | { readonly type: "set-input"; readonly axis: number; readonly value: number }
  /** An option of the selected layer, named as in its `LayerSpec`. */
  | { readonly type: "set-option"; readonly option: string; readonly value: unknown }
  | { readonly type: "select"; readonly index: number }
  | { readonly type: "add"; readonly kind: ChainKind }
  | { readonly type: "duplicate" | "remove" }
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "set-batch"; readonly batch: number }
  | { readonly type: "set-dialect"; readonly dialect: NetworkLedgerState["dialect"] }
  | { readonly type: "show-code"; readonly isShown: boolean };

/** The pure half of `<NetworkLedger>`. */
export const networkLedgerModel: WidgetModel<NetworkLedgerProps, NetworkLedgerState, NetworkLedgerAction> = {
  name: "network-ledger",
  schema: stateSchema,
  init({ preset = "conv2d", layers, inputShape, ...rest }) {
    if (layers && inputShape) return { preset: "own", inputShape, layers, ...rest };
    return { preset, ...copyOf(presetNetwork("conv2d")), ...rest };
  },
  reducer: reduce,
};

/** The network in force. */
export function shownNetwork({ preset, inputShape, layers }: NetworkLedgerState): LedgerNetwork {
  return preset === "own" ? { inputShape, layers } : presetNetwork(preset);
}

/** Position of the layer whose arguments are shown, from 0. */
export function shownIndex(state: NetworkLedgerState): number {
  return Math.min(state.selected, shownNetwork(state).layers.length - 1);
}

function reduce(state: NetworkLedgerState, action: NetworkLedgerAction): NetworkLedgerState {
  switch (action.type) {
    case "choose-preset":
      return { ...state, preset: action.preset, selected: 0 };
    case "load":
      return { ...withNetwork(state, action.network), dialect: action.dialect };
    case "restore":
      return { ...state, ...action.part };
    case "select":
      return { ...state, selected: action.index };
    case "set-batch":
      return { ...state, batch: action.batch };
    case "set-dialect":
      return { ...state, dialect: action.dialect };
    case "show-code":
      return { ...state, showCode: action.isShown };
    default:
      return edit(state, action);
  }
}

type Edit = Extract<
  NetworkLedgerAction,
  { readonly type: "set-input" | "set-option" | "add" | "duplicate" | "remove" | "move" }
>;

function edit(state: NetworkLedgerState, action: Edit): NetworkLedgerState {
  const { inputShape, layers } = shownNetwork(state);
  const index = shownIndex(state);
  const selected = layers[index];
  if (!selected) return state;
  const put = (next: readonly ChainLayer[], at: number) => ({
    ...withNetwork(state, { inputShape, layers: next }),
    selected: at,
  });
  switch (action.type) {
    case "set-input": {
      const sides = inputShape.map((side, axis) => (axis === action.axis ? action.value : side));
      return withNetwork(state, { inputShape: sides, layers });
    }
    case "set-option": {
      const changed = { ...selected, [action.option]: action.value };
      return isChainLayerData(changed) ? put(layers.with(index, tidyLayer(changed)), index) : state;
    }
    case "add":
      return put(layers.toSpliced(index + 1, 0, newLayer(action.kind, shapeAfter(state, index))), index + 1);
    case "duplicate":
      return put(layers.toSpliced(index + 1, 0, withoutName(selected)), index + 1);
    case "remove":
      return layers.length === 1 ? state : put(layers.toSpliced(index, 1), Math.max(0, index - 1));
    case "move": {
      const to = index + action.by;
      const other = layers[to];
      return other ? put(layers.with(index, other).with(to, selected), to) : state;
    }
  }
}

/** What comes out of a layer, or the input of the network where nothing does. */
function shapeAfter(state: NetworkLedgerState, index: number): Shape {
  const { rows } = ledgerOf(shownNetwork(state));
  return rows[index]?.outputShape ?? state.inputShape;
}

/** The reader's own network; one that has too many layers changes nothing. */
function withNetwork(state: NetworkLedgerState, given: LedgerNetwork): NetworkLedgerState {
  if (given.layers.length > MAX_LAYERS) return state;
  return { ...state, preset: "own", ...copyOf(fitted(given)) };
}

/** A network as the state keeps it: without the layers' names where it would be too long for a link. */
function fitted(given: LedgerNetwork): LedgerNetwork {
  const isShort = JSON.stringify(given.layers).length <= MAX_NAMED_CHARACTERS;
  return isShort ? given : { ...given, layers: given.layers.map(withoutName) };
}

/** Whether two networks have the same layers after the same input. */
export function isSameNetwork(one: LedgerNetwork, other: LedgerNetwork): boolean {
  const text = ({ inputShape, layers }: LedgerNetwork) => JSON.stringify([inputShape, layers.map(tidyLayer)]);
  return text(fitted(one)) === text(fitted(other));
}

function copyOf({
  inputShape,
  layers,
}: {
  readonly inputShape: Shape;
  readonly layers: readonly ChainLayer[];
}) {
  return { inputShape: [...inputShape], layers: [...layers] };
}

function withoutName(layer: ChainLayer): ChainLayer {
  const { name: _, ...rest } = layer;
  return rest;
}
