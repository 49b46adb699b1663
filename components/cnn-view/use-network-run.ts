"use client";

import type { ActivationRun } from "@/components/compute/activation-run";
import { useActivationRun } from "@/components/compute/use-activation-run";
import { type Activations, readActivations } from "./activations";
import type { ExplorableNetwork } from "./explorable-network";

/** The live run of a network that is looked into; another network is another run. @param key - of the demo, unique on the page */
export function useNetworkRun(network: ExplorableNetwork, key: string): ActivationRun<Activations> {
  return useActivationRun<Activations>("cnn-explorer:maps", {
    model: network.model,
    key,
    read: (image, reported) => readActivations(network.chain, image, reported),
  });
}
