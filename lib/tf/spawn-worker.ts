import type { SpawnedWorker } from "./worker-link";

/** Starts the worker of this site that owns TensorFlow.js. */
export function spawnModelWorker(): SpawnedWorker {
  const worker = new Worker(new URL("./model.worker.ts", import.meta.url), { type: "module" });
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onCrash(listener) {
      worker.addEventListener("error", (event) => {
        // Told to the reader as a failed job; the console needn't call it uncaught as well.
        event.preventDefault();
        listener(event.message || "the script of the worker didn't load");
      });
      worker.addEventListener("messageerror", () => listener("a message of the worker couldn't be read"));
    },
  };
}
