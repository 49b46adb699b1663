import type { ModelClient } from "@/lib/tf/client";
import { type BackendWish, backendWish } from "./backend-wish";
import { createLazyModelClient } from "./lazy-model-client";

let wish: BackendWish | null = null;

/** What `?backend=` asked for when the page was opened. Read once: the worker is started with it, whatever the address becomes. */
export function pageWish(): BackendWish {
  wish ??= backendWish(window.location.search);
  return wish;
}

let client: ModelClient | null = null;

/**
 * The one client of the page's worker; nothing is loaded before its first use. It stands outside React, so that the worker of a
 * demo on screen starts before the page around it is hydrated.
 */
export function pageModelClient(): ModelClient {
  client ??= createLazyModelClient(async () => {
    const { createBrowserClient } = await import("@/lib/tf/client");
    return createBrowserClient(process.env.NEXT_PUBLIC_BASE_PATH ?? "", pageWish().forced);
  });
  return client;
}
