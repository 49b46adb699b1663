import type { ChainLayer } from "@/lib/nn/cells/layer-chain";

/** The layer whose maps are drawn as what a layer reads: of a flattened vector the maps that it was. */
export function sourceLayer(chain: readonly ChainLayer[], layer: ChainLayer): ChainLayer {
  const from = chain.find(({ name }) => name === layer.from) ?? layer;
  return from.work === "flatten" ? sourceLayer(chain, from) : from;
}
