import { TfBackendHost } from "./backends/tf-host";
import { exposeService } from "./expose-service";
import { holdLifeLock } from "./life-lock";
import { ModelWorkerService } from "./service";

// The worker that owns TensorFlow.js: one for the site, started by spawn-worker.ts.
const now = () => performance.now();

exposeService(
  new ModelWorkerService({
    now,
    // The page gave this worker a name of its own.
    isWatched: holdLifeLock(self.name),
    fetchFile: (url) => fetch(url),
    createHost: ({ threadLimit }, onThreads) => new TfBackendHost({ threadLimit, onThreads, now }),
  }),
);
