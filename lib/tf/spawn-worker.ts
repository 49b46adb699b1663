import { type EarlyWorker, type ThreadMessage, takeEarlyWorker } from "./early-start";
import { watchLifeLock } from "./life-lock";
import type { SpawnedWorker } from "./worker-link";

/** Tells the workers of all pages apart. */
function uniqueName(): string {
  return `model-worker-${Array.from(crypto.getRandomValues(new Uint32Array(2))).join("-")}`;
}

function startWorker(): EarlyWorker {
  const name = uniqueName();
  return {
    name,
    worker: new Worker(new URL("./model.worker.ts", import.meta.url), { type: "module", name }),
  };
}

/** The worker of this site that owns TensorFlow.js: the one that the head of the page has started, or a new one. */
export function spawnModelWorker(): SpawnedWorker {
  const { worker, name, threads } = takeEarlyWorker() ?? startWorker();
  let onEnd: (detail: string) => void = () => undefined;
  let stopWatching: () => void = () => undefined;
  return {
    endpoint: worker,
    terminate() {
      stopWatching();
      worker.terminate();
    },
    onCrash(listener) {
      onEnd = listener;
      worker.addEventListener("error", (event) => {
        // Told to the reader as a failed job; the console needn't call it uncaught as well.
        event.preventDefault();
        listener(event.message || "the script of the worker didn't load");
      });
      worker.addEventListener("messageerror", () => listener("a message of the worker couldn't be read"));
    },
    onThreads(listener) {
      if (threads) listener(threads);
      worker.addEventListener("message", ({ data }: MessageEvent<Partial<ThreadMessage>>) => {
        if (data.threads) listener(data.threads);
      });
    },
    watch() {
      stopWatching = watchLifeLock(name, () => onEnd("the worker has ended"));
    },
  };
}
