/** What a network has learnt, from the named arrays in which it travels. */

import type { NormBank } from "@/lib/nn/cells/norm-cell";
import { nameLayers } from "@/lib/nn/layer-names";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
import type { LayerWeights } from "@/lib/tf/protocol";
import type { NamedArray } from "@/lib/tf/training/training-protocol";

/** Kernels and biases of its layers; a layer without bias has zeros. */
export function givenWeights({ layers }: NetworkSpec, arrays: readonly NamedArray[]): LayerWeights[] {
  const valuesOf = arraysByName(arrays);
  return nameLayers(layers).flatMap(({ name }) => {
    const kernel = arrays.find((array) => array.name === `${name}/kernel`);
    if (!kernel) return [];
    const bias = valuesOf(`${name}/bias`) ?? new Float32Array(kernel.shape.at(-1) ?? 0);
    return [{ name, kernelShape: kernel.shape, kernel: kernel.values, bias }];
  });
}

/** What its normalising layers keep, by their names. */
export function givenNorms({ layers }: NetworkSpec, arrays: readonly NamedArray[]): Map<string, NormBank> {
  const valuesOf = arraysByName(arrays);
  const norms = nameLayers(layers).flatMap(({ name }): [string, NormBank][] => {
    const mean = valuesOf(`${name}/moving_mean`);
    const variance = valuesOf(`${name}/moving_variance`);
    if (!mean || !variance) return [];
    const learnt = { scale: valuesOf(`${name}/gamma`), offset: valuesOf(`${name}/beta`) };
    return [[name, { mean, variance, ...learnt }]];
  });
  return new Map(norms);
}

function arraysByName(arrays: readonly NamedArray[]): (name: string) => Float32Array | null {
  const byName = new Map(arrays.map(({ name, values }) => [name, values]));
  return (name) => byName.get(name) ?? null;
}
