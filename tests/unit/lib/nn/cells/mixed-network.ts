/** Networks as a reader may put them together, with weights as they are after a while. */

import { createRandom } from "@/lib/math/random";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import { weightShapes } from "@/lib/nn/weight-shapes";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

/** Padding, strides, a mean, normalisation, dropout, other activations. */
export const MIXED: NetworkSpec = {
  inputShape: [28, 28, 1],
  layers: [
    { kind: "conv2d", name: "a", filters: 5, kernel: 3, stride: 2, padding: "same", bias: false },
    { kind: "batchNorm", name: "b" },
    { kind: "activation", name: "c", activation: "elu" },
    { kind: "averagePool2d", name: "d", size: 3, stride: 2, padding: "same" },
    { kind: "conv2d", name: "e", filters: 12, kernel: [2, 3], activation: "tanh" },
    { kind: "maxPool2d", name: "f", size: 2, padding: "same" },
    { kind: "dropout", name: "g", rate: 0.4 },
    { kind: "flatten", name: "h" },
    { kind: "dense", name: "i", units: 24, activation: "relu" },
    { kind: "batchNorm", name: "j", scale: false },
    { kind: "dense", name: "k", units: 10 },
    { kind: "activation", name: "l", activation: "softmax" },
  ],
};

/** Variances are positive. */
export function randomWeights(network: NetworkSpec, seed: number): NamedArray[] {
  const random = createRandom(seed);
  return weightShapes(network).map(({ name, shape }) => {
    const length = shape.reduce((product, side) => product * side, 1);
    const values = Float32Array.from({ length }, () =>
      name.endsWith("variance") ? 0.2 + random() : 0.6 * (random() - 0.5),
    );
    return { name, shape, values };
  });
}
