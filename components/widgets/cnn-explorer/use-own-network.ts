"use client";

import { useMemo } from "react";
import { type ExplorableNetwork, explorableGiven } from "@/components/cnn-view/explorable-network";
import type { TrainedNetwork } from "@/components/trained-network/trained-network";
import { useTrainedNetwork } from "@/components/trained-network/use-trained-network";
import type { CnnExplorerState } from "./cnn-explorer.model";

/** The network that the reader has trained, and what can be looked at of it. */
export interface OwnNetwork {
  readonly state: "none" | "ready" | "unreadable";
  readonly trained: TrainedNetwork | null;
  readonly network: ExplorableNetwork | null;
}

const IMAGE = "28,28,1";

/** The network that the reader has trained last, wherever on the page. */
export function useOwnNetwork(): OwnNetwork {
  const trained = useTrainedNetwork();
  return useMemo(() => ownNetwork(trained), [trained]);
}

/** A network that doesn't take the images of the demo can't be looked into. */
export function ownNetwork(trained: TrainedNetwork | null): OwnNetwork {
  if (!trained) return { state: "none", trained, network: null };
  const network = opened(trained);
  if (network?.chain[0] && Object.values(network.chain[0].shape).join() === IMAGE)
    return { state: "ready", trained, network };
  return { state: "unreadable", trained, network: null };
}

/** What the reader calls the classes of a network; null for the names of its set. */
export function namesOf(
  chosen: CnnExplorerState["network"],
  { trained }: OwnNetwork,
): readonly string[] | null {
  return chosen === "mine" ? (trained?.classNames ?? null) : null;
}

function opened(trained: TrainedNetwork): ExplorableNetwork | null {
  try {
    return explorableGiven(trained, trained.set);
  } catch {
    // What was kept from an earlier visit may describe layers that there aren't.
    return null;
  }
}
