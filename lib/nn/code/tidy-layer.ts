/** One way to write each layer, so that two descriptions of the same layer are equal. */

import type { LayerSpec } from "@/lib/nn/layer-spec";
import { type ChainLayer, isOption, LAYER_FORMS } from "./layer-form";

/**
 * The same layer without the options that are at their default, and with one number where two sides are equal. The order
 * of the options is that of Keras.
 * @example tidyLayer({ kind: "maxPool2d", size: [2, 2], stride: 2, padding: "valid" }) // { kind: "maxPool2d", size: 2 }
 */
export function tidyLayer(layer: ChainLayer): ChainLayer {
  const given: Readonly<Record<string, unknown>> = { ...layer };
  const tidy: Record<string, unknown> = {};
  for (const { option, type, byDefault } of LAYER_FORMS[layer.kind].arguments.filter(isOption)) {
    const value = type === "shape" ? given[option] : shortest(given[option]);
    if (value === undefined) continue;
    const usual = typeof byDefault === "object" ? tidy[byDefault.like] : byDefault;
    const isNeeded = byDefault === undefined || option === "size" || option === "kernel";
    if (isNeeded || type === "zero-padding" || String(value) !== String(usual)) tidy[option] = value;
  }
  const name = layer.name === undefined ? {} : { name: layer.name };
  return { kind: layer.kind, ...name, ...tidy } as ChainLayer; // the options of a layer, fewer of them
}

/** Whether a layer can stand in a chain: it isn't a block with two branches. */
export function isChainLayer(layer: LayerSpec): layer is ChainLayer {
  return layer.kind !== "residual";
}

/** `[[1, 1], [1, 1]]` is 1, `[2, 2]` is 2. */
function shortest(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, second] = value.map(shortest);
  if (typeof first === "number" && first === second) return first;
  return value;
}
