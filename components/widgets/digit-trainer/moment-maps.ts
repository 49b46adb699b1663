/** What the convolutions of a run make of one image, at the moment shown. */

import type { KernelShape } from "@/components/plot/kernel-sheet";
import { largestMagnitude } from "@/components/plot/map-pixels";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import { nameLayers } from "@/lib/nn/layer-names";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { LayerActivation } from "@/lib/tf/protocol";

/** So many layers are shown. */
const MOST_LAYERS = 3;
const WHITE = 255;

/** The maps of one layer, side by side on a sheet. */
export interface MapSheet {
  readonly layer: string;
  readonly maps: number;
  /** `[height, width, 1, maps]`, the form in which a sheet of kernels is drawn. */
  readonly shape: KernelShape;
  readonly values: Float32Array;
  readonly limit: number;
}

/** The layers whose maps are shown: each convolution, after the activation that follows it if one does. */
export function shownLayers({ layers }: NetworkSpec): readonly string[] {
  const named = nameLayers(layers);
  return named
    .flatMap(({ kind, name }, index) => {
      if (kind !== "conv2d") return [];
      const rest = named.slice(index + 1);
      const after = rest.find((layer) => layer.kind !== "batchNorm" && layer.kind !== "dropout");
      return [after?.kind === "activation" ? after.name : name];
    })
    .slice(0, MOST_LAYERS);
}

/** The sheets of those layers. */
export function mapSheets(network: NetworkSpec, reported: readonly LayerActivation[]): readonly MapSheet[] {
  return shownLayers(network).flatMap((layer) => {
    const found = reported.find(({ name }) => name === layer);
    const [height, width, maps] = found?.shape ?? [];
    if (!found || height === undefined || width === undefined || maps === undefined) return [];
    const { values } = found;
    return [
      { layer, maps, shape: [height, width, 1, maps] as const, values, limit: largestMagnitude(values) },
    ];
  });
}

/** The first image of a class, `[side, side]` in [0, 1]; null where there is none. */
export function imageOfClass({ labels, pixels, side }: DigitSet, label: number): Float32Array | null {
  const index = labels.indexOf(label);
  if (index < 0) return null;
  const size = side * side;
  return Float32Array.from(pixels.subarray(index * size, (index + 1) * size), (ink) => ink / WHITE);
}
