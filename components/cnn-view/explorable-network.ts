/** The networks that can be looked into: those that the site ships, and any that the page brings along. */

import type { KeyedNetwork } from "@/components/compute/model-source";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { type ChainLayer, isUnits, layerChain } from "@/lib/nn/cells/layer-chain";
import type { NormBank } from "@/lib/nn/cells/norm-cell";
import { unfolded } from "@/lib/nn/cells/unfolded";
import { SHIPPED_NETWORKS } from "@/lib/nn/networks/shipped";
import type { LayerWeights, ModelId } from "@/lib/tf/protocol";
import { givenNorms, givenWeights } from "./given-weights";

export interface ExplorableNetwork {
  /** Under which the model service knows it, or all there is to know of it. */
  readonly model: ModelId | KeyedNetwork;
  readonly chain: readonly ChainLayer[];
  /** What its images show, and so what its outputs are called. */
  readonly set: ImageSetId;
  /** Kernels and biases; null while only the model service has them. */
  readonly weights: readonly LayerWeights[] | null;
  /** What the normalising layers keep, by their names. */
  readonly norms: ReadonlyMap<string, NormBank>;
}

const SHIPPED: Readonly<Record<ModelId, ExplorableNetwork>> = {
  digits: shipped("digits"),
  fashion: shipped("fashion"),
};

/** A network that the site ships. */
export function explorableNetwork(id: ModelId): ExplorableNetwork {
  return SHIPPED[id];
}

/** A network that the page brings along, in the form in which every sum can be looked at. @param set - whose images it reads */
export function explorableGiven({ key, network, weights }: KeyedNetwork, set: ImageSetId): ExplorableNetwork {
  const open = unfolded(network);
  return {
    model: { key, network: open, weights },
    chain: layerChain(open),
    set,
    weights: givenWeights(open, weights),
    norms: givenNorms(open, weights),
  };
}

function shipped(id: ModelId): ExplorableNetwork {
  return {
    model: id,
    chain: layerChain(SHIPPED_NETWORKS[id]),
    set: id,
    weights: null,
    norms: new Map(),
  };
}

const CLASSES = 10;

/** Whether the units of a layer stand for the classes: the last dense layer, and what comes after it. */
export function isScores(chain: readonly ChainLayer[], layer: ChainLayer): boolean {
  const lastDense = chain.findLastIndex(({ work }) => work === "dense");
  return isUnits(layer) && layer.shape.channels === CLASSES && chain.indexOf(layer) >= Math.max(lastDense, 0);
}
