import { watchLifeLock } from "./life-lock";
import type { SpawnedWorker } from "./worker-link";

/** Tells the workers of all pages apart. */
function uniqueName(): string {
  return `model-worker-${Array.from(crypto.getRandomValues(new Uint32Array(2))).join("-")}`;
}

/** Starts the worker of this site that owns TensorFlow.js. */
export function spawnModelWorker(): SpawnedWorker {
  const name = uniqueName();
  const worker = new Worker(new URL("./model.worker.ts", import.meta.url), { type: "module", name });
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
    watch() {
      stopWatching = watchLifeLock(name, () => onEnd("the worker has ended"));
    },
  };
}
