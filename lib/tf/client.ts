import { browserKey } from "./browser-key";
import type { ModelClient } from "./model-client";
import type { BackendName } from "./protocol";
import { QueuedModelClient } from "./queued-client";
import { spawnModelWorker } from "./spawn-worker";

export type { FirstMaps, FirstReading } from "./first-reading";
export type { ModelClient } from "./model-client";
export type { Preload } from "./worker-service";

/**
 * The client of this page's worker. Loaded when it is first needed, since it brings comlink with it.
 * @param assetBase - path under which the site lies on its host, such as "/cours"; "" at the root
 */
export function createBrowserClient(assetBase: string, forcedBackend: BackendName | null): ModelClient {
  return new QueuedModelClient({
    spawn: spawnModelWorker,
    assetBase: `${window.location.origin}${assetBase}`,
    forcedBackend,
    // Merely naming it throws where cookies are blocked.
    storage: () => window.localStorage,
    browser: browserKey(),
  });
}
