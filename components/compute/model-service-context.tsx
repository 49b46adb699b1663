"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { ModelClient } from "@/lib/tf/client";
import type { BackendReport } from "@/lib/tf/protocol";
import { type BackendWish, backendWish } from "./backend-wish";
import { createLazyModelClient } from "./lazy-model-client";

const ModelServiceContext = createContext<ModelClient | null>(null);

export interface ModelServiceProviderProps {
  /** Path under which the site lies on its host, such as "/cours"; "" at the root. */
  readonly basePath: string;
  /** A client to use instead of the page's worker, for a test. */
  readonly client?: ModelClient;
  readonly children: ReactNode;
}

/** Gives the widgets below it one client of the worker that computes; nothing is loaded before one of them asks. */
export function ModelServiceProvider({ basePath, client, children }: ModelServiceProviderProps) {
  const [own] = useState(() => client ?? createPageClient(basePath));
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

let wish: BackendWish | null = null;

/** Read once: the worker was started with it, whatever the address becomes later. */
function pageWish(): BackendWish {
  wish ??= backendWish(window.location.search);
  return wish;
}

function createPageClient(basePath: string): ModelClient {
  return createLazyModelClient(async () => {
    const { createBrowserClient } = await import("@/lib/tf/client");
    return createBrowserClient(basePath, pageWish().forced);
  });
}
