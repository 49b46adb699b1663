import { TfBackendHost } from "./backends/tf-host";
import { MAX_WASM_THREADS } from "./backends/wasm-threads";
import { browserKey } from "./browser-key";
import { earlySettings, type ThreadMessage } from "./early-start";
import { exposeService } from "./expose-service";
import type { FirstMapsMessage } from "./first-reading";
import { holdLifeLock } from "./life-lock";
import { ModelWorkerService } from "./service";

// The worker that owns TensorFlow.js: one for the site, started by spawn-worker.ts or by the head of the page.
const now = () => performance.now();

const service = new ModelWorkerService({
  now,
  // The page gave this worker a name of its own.
  isWatched: holdLifeLock(self.name),
  fetchFile: (url) => fetch(url),
  createHost: ({ threadLimit }, onThreads) => new TfBackendHost({ threadLimit, onThreads, now }),
});
exposeService(service);
const settings = earlySettings(self.name, browserKey(), MAX_WASM_THREADS);
if (settings) {
  service.begin(
    settings,
    (threads) => self.postMessage({ threads } satisfies ThreadMessage),
    (firstMaps) => self.postMessage({ firstMaps } satisfies FirstMapsMessage),
  );
}
