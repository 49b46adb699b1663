/** The values of every layer for one image, and the weights, by the names of the layers. */

import { type CellExplanation, explainCell } from "@/lib/nn/cells/explain-cell";
import { type ChainLayer, INPUT_LAYER } from "@/lib/nn/cells/layer-chain";
import { type CellPlace, type Maps, valueAt } from "@/lib/nn/cells/maps";
import type { NormBank } from "@/lib/nn/cells/norm-cell";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";
import type { LayerActivation, LayerWeights } from "@/lib/tf/protocol";

/** One entry a layer of the chain, the input included. */
export type Activations = ReadonlyMap<string, Float32Array>;

/**
 * The answer of the model service and its image as one record; the flattened vector has the values of the maps before it.
 * @returns null where a layer is missing or hasn't the size that the network says
 */
export function readActivations(
  chain: readonly ChainLayer[],
  image: Float32Array,
  reported: readonly LayerActivation[],
): Activations | null {
  const given = new Map(reported.map(({ name, values }) => [name, values]));
  const found = new Map<string, Float32Array>([[INPUT_LAYER, image]]);
  for (const { name, work, from, shape } of chain) {
    const values = work === "input" ? image : work === "flatten" ? found.get(from) : given.get(name);
    if (values?.length !== shape.height * shape.width * shape.channels) return null;
    found.set(name, values);
  }
  return found;
}

/** The maps of a layer. */
export function outputOf(activations: Activations, { name, shape }: ChainLayer): Maps {
  return { ...shape, values: activations.get(name) ?? new Float32Array() };
}

/** The maps that a layer reads. */
export function inputOf(activations: Activations, { from, reads }: ChainLayer): Maps {
  return { ...reads, values: activations.get(from) ?? new Float32Array() };
}

/** Kernels and biases of a layer that has some. */
export function bankOf(weights: readonly LayerWeights[], { name }: ChainLayer): KernelBank | null {
  return weights.find((candidate) => candidate.name === name) ?? null;
}

/** A cell's computation beside the value that the network gave. */
export interface CellReport {
  readonly explanation: CellExplanation;
  readonly reported: number;
  /** |by hand − reported|. */
  readonly gap: number;
  readonly isEqual: boolean;
}

/** Float32 sums of a few hundred terms stay well inside this, relative to values above 1 and absolute below. */
const TOLERANCE = 1e-4;

/** What the layers of a network have learnt. */
interface Learnt {
  readonly weights: readonly LayerWeights[];
  readonly norms: ReadonlyMap<string, NormBank>;
}

/** What made a cell, and whether it agrees; null while the weights of its layer are missing, or where its work isn't known. */
export function cellReport(
  activations: Activations,
  { weights, norms }: Learnt,
  layer: ChainLayer,
  place: CellPlace,
): CellReport | null {
  const bank = layer.work === "norm" ? (norms.get(layer.name) ?? null) : bankOf(weights, layer);
  const explanation = explainCell(layer, inputOf(activations, layer), bank, place);
  if (!explanation) return null;
  const reported = valueAt(outputOf(activations, layer), place);
  const gap = Math.abs(explanation.value - reported);
  return { explanation, reported, gap, isEqual: gap <= TOLERANCE * Math.max(1, Math.abs(reported)) };
}
