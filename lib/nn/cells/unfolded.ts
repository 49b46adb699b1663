/** A network in the form in which every sum can be looked at. */

import { type NamedLayer, nameLayers } from "@/lib/nn/layer-names";
import type { LayerSpec, NetworkSpec } from "@/lib/nn/layer-spec";

/**
 * The same network with each activation that a weighted layer brings along as a layer of its own, and with a square image as its input
 * where it takes one that is flattened already. Weights keep their names.
 * @example unfolded({ inputShape: [4], layers: [{ kind: "dense", name: "d", units: 2, activation: "relu" }] })
 * // inputShape [2, 2, 1], layers flatten, d, d_relu
 */
export function unfolded({ inputShape, layers }: NetworkSpec): NetworkSpec {
  const named = nameLayers(layers);
  const taken = new Set(named.map(({ name }) => name));
  const freeName = (wanted: string): string => (taken.has(wanted) ? freeName(`${wanted}_`) : wanted);
  const parted = named.flatMap((layer) => partActivation(layer, freeName));
  const side = inputShape.length === 1 ? Math.sqrt(inputShape[0] ?? 0) : Number.NaN;
  if (!Number.isInteger(side)) return { inputShape, layers: parted };
  return {
    inputShape: [side, side, 1],
    layers: [{ kind: "flatten", name: freeName("flatten") }, ...parted],
  };
}

function partActivation(layer: NamedLayer, freeName: (wanted: string) => string): LayerSpec[] {
  if (layer.kind !== "conv2d" && layer.kind !== "dense") return [layer];
  const { activation = "linear" } = layer;
  if (activation === "linear") return [layer];
  return [
    { ...layer, activation: "linear" },
    { kind: "activation", name: freeName(`${layer.name}_${activation}`), activation },
  ];
}
