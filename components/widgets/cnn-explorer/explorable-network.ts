/** The networks that can be looked into. Another one of the same kinds of layers is one more entry. */

import { type ChainLayer, layerChain } from "@/lib/nn/cells/layer-chain";
import { digits } from "@/lib/nn/networks/digits";
import type { ModelId } from "@/lib/tf/protocol";

export const NETWORK_IDS = ["digits"] as const;
export type NetworkId = (typeof NETWORK_IDS)[number];

export interface ExplorableNetwork {
  /** Under which the model service knows it. */
  readonly model: ModelId;
  readonly chain: readonly ChainLayer[];
  /** What its outputs stand for, in their order. */
  readonly classes: readonly string[];
}

const NETWORKS: Readonly<Record<NetworkId, ExplorableNetwork>> = {
  digits: { model: "digits", chain: layerChain(digits), classes: [..."0123456789"] },
};

/** The network of that name. */
export function explorableNetwork(id: NetworkId): ExplorableNetwork {
  return NETWORKS[id];
}
