/** Networks that `lib/tf` builds, and weights for them, to be written to a file and read again. */

import type fc from "fast-check";
import { createRandom } from "@/lib/math/random";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { network } from "@/lib/nn/network";
import { weightShapes } from "@/lib/nn/weight-shapes";
import { layerFormat } from "@/lib/tf/model-format/layer-format";
import type { NamedArray } from "@/lib/tf/training/training-protocol";
import { networks } from "@/tests/unit/lib/nn/network-arbitraries";

/** Random chains of layers that fit on each other. */
export const buildableNetworks: fc.Arbitrary<NetworkSpec> = networks
  .map(({ inputShape, layers }) => ({
    inputShape,
    layers: layers.filter(({ kind }) => layerFormat(kind) !== null),
  }))
  .filter((spec) => spec.layers.length > 0 && isPossible(spec));

/** Weights between 0.1 and 1, as a moving variance must be. */
export function someWeights(spec: NetworkSpec, seed: number): NamedArray[] {
  const random = createRandom(seed);
  return weightShapes(spec).map(({ name, shape }) => {
    const size = shape.reduce((product, side) => product * side, 1);
    return { name, shape, values: Float32Array.from({ length: size }, () => 0.1 + 0.9 * random()) };
  });
}

function isPossible({ layers, inputShape }: NetworkSpec): boolean {
  try {
    network(layers, inputShape);
    return true;
  } catch {
    return false;
  }
}
