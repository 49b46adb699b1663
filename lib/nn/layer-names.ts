/** A name for every layer of a network, so that rows, messages, drawings and weights speak of the same thing. */

import type { LayerKind, LayerSpec, ResidualSpec } from "./layer-spec";
import { ShapeError } from "./shape-error";

/** A layer other than a residual block, with its name. */
export type NamedSingle = Exclude<LayerSpec, ResidualSpec> & { readonly name: string };

/** A residual block with its name, and those of the layers inside. */
export interface NamedResidual extends ResidualSpec {
  readonly name: string;
  readonly body: readonly NamedLayer[];
  readonly shortcut: readonly NamedLayer[];
}

export type NamedLayer = NamedSingle | NamedResidual;

const prefixes: { readonly [K in LayerKind]: string } = {
  conv2d: "conv2d",
  depthwiseConv2d: "depthwise_conv2d",
  separableConv2d: "separable_conv2d",
  conv2dTranspose: "conv2d_transpose",
  maxPool2d: "max_pooling2d",
  averagePool2d: "average_pooling2d",
  globalAveragePool2d: "global_average_pooling2d",
  globalMaxPool2d: "global_max_pooling2d",
  batchNorm: "batch_normalization",
  activation: "activation",
  zeroPad2d: "zero_padding2d",
  flatten: "flatten",
  reshape: "reshape",
  dense: "dense",
  dropout: "dropout",
  upsample2d: "up_sampling2d",
  residual: "add",
};

/**
 * The same layers, each with a name: its own, or Keras' word for its kind and a number counted from 1, residual
 * bodies before their shortcuts. A number whose name is taken by a layer that has its own is skipped.
 * @throws ShapeError `duplicate-name`, or `unknown-layer` for a kind that doesn't exist
 * @example nameLayers([{ kind: "flatten" }, { kind: "dense", units: 10 }]).map((layer) => layer.name)
 * // ["flatten_1", "dense_1"]
 */
export function nameLayers(layers: readonly LayerSpec[]): readonly NamedLayer[] {
  const taken = new Set<string>();
  for (const name of givenNames(layers)) {
    if (taken.has(name)) throw new ShapeError("duplicate-name", { name });
    taken.add(name);
  }
  const counters = new Map<LayerKind, number>();
  const nextName = (kind: LayerKind): string => {
    const count = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, count);
    const name = `${prefixes[kind]}_${count}`;
    return taken.has(name) ? nextName(kind) : name;
  };
  const withName = (layer: LayerSpec): NamedLayer => {
    const name = layer.name ?? nextName(layer.kind);
    if (layer.kind !== "residual") return { ...layer, name };
    return { ...layer, name, body: layer.body.map(withName), shortcut: layer.shortcut.map(withName) };
  };
  return layers.map(withName);
}

function givenNames(layers: readonly LayerSpec[]): readonly string[] {
  return layers.flatMap((layer) => {
    if (!Object.hasOwn(prefixes, layer.kind))
      throw new ShapeError("unknown-layer", { kind: String(layer.kind) });
    const own = layer.name === undefined ? [] : [layer.name];
    return layer.kind === "residual"
      ? [...own, ...givenNames(layer.body), ...givenNames(layer.shortcut)]
      : own;
  });
}
