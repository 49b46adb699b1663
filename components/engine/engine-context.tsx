"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useModelService } from "@/components/compute/model-service-context";
import { type EngineState, EngineStore } from "./engine-store";

/** Exported for tests, which stand in for the worker. */
export const EngineContext = createContext<EngineStore | null>(null);

/**
 * Starts the worker and has the backends measured if they aren't yet. What it gives to the parts below never changes, so that
 * demos among them which aren't alive yet aren't drawn anew.
 */
export function EngineProvider({ children }: { readonly children: ReactNode }) {
  const service = useModelService();
  const [store] = useState(() => new EngineStore(service));
  useEffect(() => store.open(), [store]);
  return <EngineContext value={store}>{children}</EngineContext>;
}

/** What measures and compares. @throws Error outside a provider */
export function useEngine(): EngineStore {
  const store = useContext(EngineContext);
  if (!store) throw new Error("useEngine needs an EngineProvider above it");
  return store;
}

/** What is known of the engine now. */
export function useEngineState(): EngineState {
  const store = useEngine();
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);
}
