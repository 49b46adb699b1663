import type { LayerActivation, LayerWeights } from "@/lib/tf/protocol";
import { DIGIT_LAYERS, type DigitLayer, digitLayer, type LayerName } from "./digit-layers";

/** The values of every layer for one image, the image included: `[height, width, channels]` float32 in row order. */
export type LayerMaps = Readonly<Record<LayerName, Float32Array>>;

/**
 * The answer of the model service and its image as one record.
 * @returns null where a layer is missing or hasn't the size this demo knows
 */
export function layerMaps(image: Float32Array, activations: readonly LayerActivation[]): LayerMaps | null {
  const found = new Map<string, Float32Array>([["image", image]]);
  for (const { name, values } of activations) found.set(name, values);
  const isComplete = DIGIT_LAYERS.every((layer) => found.get(layer.name)?.length === layerSize(layer));
  return isComplete ? (Object.fromEntries(found) as Record<LayerName, Float32Array>) : null;
}

/** Kernel and bias of a layer that has some. */
export function weightsOf(weights: readonly LayerWeights[], name: LayerName): LayerWeights | null {
  const layer = digitLayer(name);
  const size = layer.window ** 2 * digitLayer(layer.from).channels * layer.channels;
  const found = weights.find((candidate) => candidate.name === name);
  return found && found.kernel.length === size && found.bias.length === layer.channels ? found : null;
}

/** The value of one cell, all indices from 0 and inside the layer. */
export function cellValue(
  values: Float32Array,
  { width, channels }: DigitLayer,
  place: { readonly row: number; readonly column: number; readonly channel: number },
): number {
  return values[(place.row * width + place.column) * channels + place.channel] as number;
}

/** The largest value of a layer and its map, from 0. */
export function largestActivation(
  values: Float32Array,
  channels: number,
): { readonly value: number; readonly channel: number } {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) > (values[best] as number)) best = index; // both in range
  }
  return { value: values[best] ?? 0, channel: best % channels };
}

/** Number of values of a layer. */
function layerSize({ height, width, channels }: DigitLayer): number {
  return height * width * channels;
}
