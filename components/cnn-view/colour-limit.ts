/** Which magnitude gets the full colour. */

import { largestMagnitude } from "@/components/plot/map-pixels";
import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { mapOf } from "@/lib/nn/cells/maps";
import { type Activations, outputOf } from "./activations";
import type { ColourScale } from "./gaze.model";

/** The magnitude that gets the full colour in one map. The image and the probabilities have their own scale: 0 to 1. */
export type ColourLimits = (layer: ChainLayer, channel: number) => number;

/** Whether a layer's values are on a scale of their own, from 0 to 1. */
export function isShare({ work }: ChainLayer): boolean {
  return work === "input" || work === "softmax";
}

/** The limits of one image's maps: of each map for itself, of each layer, or one for the whole network. */
export function colourLimits(
  chain: readonly ChainLayer[],
  activations: Activations | null,
  scale: ColourScale,
): ColourLimits {
  if (!activations) return () => 1;
  const ofLayer = new Map(
    chain.map((layer) => [
      layer.name,
      isShare(layer) ? 1 : largestMagnitude(outputOf(activations, layer).values),
    ]),
  );
  const ofNetwork = Math.max(...chain.map((layer) => (isShare(layer) ? 0 : (ofLayer.get(layer.name) ?? 0))));
  return (layer, channel) => {
    const whole = ofLayer.get(layer.name) ?? 1;
    if (isShare(layer)) return 1;
    if (scale === "network") return ofNetwork;
    // A unit by itself has nothing to be compared with.
    if (scale === "layer" || layer.shape.height === 1) return whole;
    return largestMagnitude(mapOf(outputOf(activations, layer), channel));
  };
}
