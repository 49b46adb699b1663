/** The network that a reader builds: which layers may stand before the ten outputs, and why some can't. */

import { isChainLayerData } from "@/lib/nn/code/check-layer";
import type { ChainKind, ChainLayer } from "@/lib/nn/code/layer-form";
import { type LedgerReason, ledgerOf } from "@/lib/nn/code/partial-ledger";
import { isChainLayer } from "@/lib/nn/code/tidy-layer";
import { nameLayers } from "@/lib/nn/layer-names";
import type { ActivationName, NetworkSpec, Shape } from "@/lib/nn/layer-spec";

/** The layers that the page can train. */
export const BODY_KINDS = [
  "conv2d",
  "maxPool2d",
  "averagePool2d",
  "globalAveragePool2d",
  "flatten",
  "dense",
  "activation",
  "dropout",
  "batchNorm",
] as const satisfies readonly ChainKind[];

export type BodyKind = (typeof BODY_KINDS)[number];

export const ACTIVATIONS = [
  "linear",
  "relu",
  "tanh",
  "sigmoid",
  "elu",
] as const satisfies readonly ActivationName[];

/** Options that TensorFlow.js has no gradient for. */
export const FIXED_OPTIONS = ["dilation", "groups"] as const;

/** As many layers before the ten outputs. */
export const MAX_BODY = 10;
/** As many parameters as a minute of training in a page suits. */
export const MAX_PARAMS = 150_000;
/** As many multiply-adds an image. */
export const MAX_MULTIPLY_ADDS = 4_000_000;

const INPUT: Shape = [28, 28, 1];
const OUTPUTS: readonly ChainLayer[] = [
  { kind: "dense", name: "logits", units: 10 },
  { kind: "activation", name: "softmax", activation: "softmax" },
];

/** Why a network can't be trained. */
export type BodyReason =
  | LedgerReason
  | { readonly code: "not-flat"; readonly shape: Shape }
  | { readonly code: "too-many-params"; readonly params: number }
  | { readonly code: "too-much-work"; readonly multiplyAdds: number };

export interface BodyStop {
  /** Of the layer, from 0; the number of layers for the ten outputs, or for the network as a whole. */
  readonly index: number;
  readonly name: string;
  readonly reason: BodyReason;
}

export interface BodyRow {
  readonly index: number;
  readonly name: string;
  readonly layer: ChainLayer;
  /** Null from the layer that can't be on. */
  readonly numbers: {
    readonly outputShape: Shape;
    readonly params: number;
    readonly multiplyAdds: number;
  } | null;
}

export interface BodyView {
  /** The reader's layers, then the dense layer that gives the ten outputs. */
  readonly rows: readonly BodyRow[];
  readonly params: number;
  readonly multiplyAdds: number;
  readonly stop: BodyStop | null;
}

/** Whether data from elsewhere is a layer that the page can train. */
export function isBodyLayer(data: unknown): data is ChainLayer {
  if (!isChainLayerData(data)) return false;
  const { padding, activation, dilation, groups }: Readonly<Record<string, unknown>> = { ...data };
  return (
    BODY_KINDS.some((known) => known === data.kind) &&
    (padding === undefined || padding === "valid" || padding === "same") &&
    (activation === undefined || ACTIVATIONS.some((known) => known === activation)) &&
    (dilation === undefined || dilation === 1) &&
    (groups === undefined || groups === 1)
  );
}

/** The whole network. */
export function networkOf(body: readonly ChainLayer[]): NetworkSpec {
  return { inputShape: INPUT, layers: [...body, ...OUTPUTS] };
}

/** The reader's part of a network; null if it isn't one that can be built here. */
export function bodyOf(network: NetworkSpec): readonly ChainLayer[] | null {
  const body = network.layers.slice(0, -OUTPUTS.length).filter(isChainLayer);
  const isOurs = JSON.stringify(networkOf(body)) === JSON.stringify(network);
  return isOurs && isPossible(body) && body.every(isBodyLayer) ? body : null;
}

/** Whether a network can be trained here. */
export function isPossible(body: readonly ChainLayer[]): boolean {
  return body.length <= MAX_BODY && bodyView(body).stop === null;
}

/** Shapes, parameters and multiply-adds layer by layer, as far as they go, and what stops them. */
export function bodyView(body: readonly ChainLayer[]): BodyView {
  const shown = [...body, OUTPUTS[0] as ChainLayer];
  const { rows: priced, totals, stop } = ledgerOf({ inputShape: INPUT, layers: shown });
  const names = namesOf(shown);
  const rows = shown.map((layer, index): BodyRow => {
    const { outputShape, params, multiplyAdds } = priced[index] ?? {};
    const numbers =
      outputShape === undefined
        ? null
        : { outputShape, params: params ?? 0, multiplyAdds: multiplyAdds ?? 0 };
    return { index, name: names[index] ?? "", layer, numbers };
  });
  const { params, multiplyAdds } = totals;
  const reason = stop?.reason ?? wholeProblem(rows.at(-1)?.numbers?.outputShape ?? [], params, multiplyAdds);
  const index = stop?.index ?? body.length;
  return { rows, params, multiplyAdds, stop: reason && { index, name: names[index] ?? "", reason } };
}

function wholeProblem(output: Shape, params: number, multiplyAdds: number): BodyReason | null {
  if (output.length !== 1) return { code: "not-flat", shape: output };
  if (params > MAX_PARAMS) return { code: "too-many-params", params };
  if (multiplyAdds > MAX_MULTIPLY_ADDS) return { code: "too-much-work", multiplyAdds };
  return null;
}

/** Names even where two are the same, which is then what stops the network. */
function namesOf(layers: readonly ChainLayer[]): readonly string[] {
  const given = layers.map(({ name }) => name);
  const isUnique = given.every((name, index) => name === undefined || given.indexOf(name) === index);
  return isUnique
    ? nameLayers(layers).map(({ name }) => name)
    : given.map((name, index) => name ?? `${index + 1}`);
}
