import { TfBackendHost } from "./backends/tf-host";
import { exposeService } from "./expose-service";
import { ModelWorkerService } from "./service";

// The worker that owns TensorFlow.js: one for the site, started by spawn-worker.ts.
const now = () => performance.now();

exposeService(
  new ModelWorkerService({
    now,
    fetchFile: (url) => fetch(url),
    createHost: ({ threadLimit }, onThreads) => new TfBackendHost({ threadLimit, onThreads, now }),
  }),
);
