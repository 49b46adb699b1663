/** What each map or unit of the layer before brings to one map or unit: the edges of the overview. */

import type { ChainLayer } from "@/lib/nn/cells/layer-chain";
import { flatPlace, type Maps } from "@/lib/nn/cells/maps";
import { partialMaps } from "@/lib/nn/cells/partial-maps";
import type { KernelBank } from "@/lib/nn/cells/weighted-cell";

export interface Contribution {
  /** Map or unit of the layer before, from 0. */
  readonly channel: number;
  /** Signed, in [-1, 1]: the sum of its products as a share of the largest. 1 where there are no products. */
  readonly strength: number;
}

/**
 * The edges that lead into a map or unit.
 * @param input - what the layer reads
 * @param bank - kernels and biases, null where there are none (yet): no edges then
 */
export function contributions(
  layer: ChainLayer,
  input: Maps,
  bank: KernelBank | null,
  channel: number,
): Contribution[] {
  switch (layer.work) {
    case "input":
      return [];
    case "relu":
    case "pool":
    case "activation":
    case "norm":
      return [{ channel, strength: 1 }];
    case "flatten":
      return [{ channel: flatPlace(layer.reads, channel).channel, strength: 1 }];
    case "other":
      return [];
    case "softmax":
      return shares(Array.from(input.values, (logit) => Math.exp(logit)));
    case "conv":
      return bank ? shares(partialMaps(layer, input, bank, channel).map(({ sum }) => sum)) : [];
    case "dense":
      return bank ? shares(products(input, bank, channel)) : [];
  }
}

function products({ values }: Maps, { kernel, bias }: KernelBank, unit: number): number[] {
  return Array.from(values, (value, index) => value * (kernel[index * bias.length + unit] as number)); // one an input
}

function shares(sums: readonly number[]): Contribution[] {
  const largest = Math.max(...sums.map(Math.abs)) || 1;
  return sums.map((sum, channel) => ({ channel, strength: sum / largest }));
}
