/** What the weighted views draw of one filter or unit. */

import { largestMagnitude } from "@/components/plot/map-pixels";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { type PartialMap, partialMaps } from "@/lib/nn/cells/partial-maps";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";
import { type Activations, inputOf } from "./activations";

export interface PartsView {
  /** One a map of the layer before. */
  readonly parts: readonly PartialMap[];
  /** Magnitudes of the full colour for its weights and for its partial sums. */
  readonly kernelLimit: number;
  readonly partialLimit: number;
}

/** The partial maps of a filter or unit, all on one scale. @param bank - as the layer's shape asks for */
export function partsView(
  layer: ChainLayer,
  activations: Activations,
  bank: KernelBank,
  channel: number,
): PartsView {
  const parts = partialMaps(layer, inputOf(activations, layer), bank, channel);
  return {
    parts,
    kernelLimit: Math.max(...parts.map(({ kernel }) => largestMagnitude(kernel))),
    partialLimit: Math.max(...parts.map(({ partial }) => largestMagnitude(partial))),
  };
}
