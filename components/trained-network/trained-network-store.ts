/** The network that the reader has trained last: one demo publishes it, others read it. It outlives a reload of the tab. */

import { readTrained, type TrainedNetwork, writeTrained } from "./trained-network";

export interface TrainedNetworkStore {
  publish(trained: TrainedNetwork): void;
  /** The last one; null while there is none. */
  get(): TrainedNetwork | null;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

const KEY = "trained-network";

/** @param storage - where it is kept; it may throw */
export function createTrainedNetworkStore(
  storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
): TrainedNetworkStore {
  const listeners = new Set<() => void>();
  let current: TrainedNetwork | null | undefined;
  return {
    publish(trained) {
      if (current?.key === trained.key) return;
      current = trained;
      for (const listener of listeners) listener();
      keep(storage, writeTrained(trained));
    },
    get() {
      if (current === undefined) current = kept(storage);
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type GiveStorage = Parameters<typeof createTrainedNetworkStore>[0];

/** Without storage, or where it is full, the network lives as long as the page. */
function keep(storage: GiveStorage, text: string | null): void {
  try {
    if (text === null) storage().removeItem(KEY);
    else storage().setItem(KEY, text);
  } catch {
    // Nothing to be done, and nothing that the reader needs to know.
  }
}

function kept(storage: GiveStorage): TrainedNetwork | null {
  try {
    const text = storage().getItem(KEY);
    return text === null ? null : readTrained(text);
  } catch {
    return null;
  }
}

/** The store of the page. */
export const trainedNetworks = createTrainedNetworkStore(() => window.sessionStorage);
