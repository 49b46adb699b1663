"use client";

import { useSyncExternalStore } from "react";
import type { TrainedNetwork } from "./trained-network";
import { trainedNetworks } from "./trained-network-store";

/** The network that the reader has trained last; null while there is none, and while the page is drawn ahead of time. */
export function useTrainedNetwork(): TrainedNetwork | null {
  return useSyncExternalStore(trainedNetworks.subscribe, trainedNetworks.get, () => null);
}
