"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { ModelClient } from "@/lib/tf/client";
import type { BackendReport } from "@/lib/tf/protocol";
import type { BackendWish } from "./backend-wish";
import { pageModelClient, pageWish } from "./page-client";

const ModelServiceContext = createContext<ModelClient | null>(null);

export interface ModelServiceProviderProps {
  /** A client to use instead of the page's worker, for a test. */
  readonly client?: ModelClient;
  readonly children: ReactNode;
}

/** Gives the widgets below it one client of the worker that computes; nothing is loaded before one of them asks. */
export function ModelServiceProvider({ client, children }: ModelServiceProviderProps) {
  const [own] = useState(() => client ?? pageModelClient());
  useEffect(() => () => own.stop(), [own]);
  return <ModelServiceContext value={own}>{children}</ModelServiceContext>;
}

/** The client of the worker that computes; the same object for the life of the page. @throws Error outside a provider */
export function useModelService(): ModelClient {
  const client = useContext(ModelServiceContext);
  if (!client) throw new Error("useModelService needs a ModelServiceProvider above it");
  return client;
}

/** Which backend computes, and why; null until the worker has started. */
export function useBackendReport(): BackendReport | null {
  const client = useModelService();
  return useSyncExternalStore(client.subscribe, client.getSnapshot, () => null);
}

const NO_WISH: BackendWish = { forced: null, unknown: null };

/** What `?backend=` in the address asked for when the page was opened; nothing while the page is drawn ahead of time. */
export function useBackendWish(): BackendWish {
  return useSyncExternalStore(
    () => () => undefined,
    pageWish,
    () => NO_WISH,
  );
}
