/** A thread of Node that runs a TypeScript file: it doesn't inherit what reads TypeScript. */

import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * Starts a thread.
 * @param file - URL of the TypeScript file that it runs
 * @param start - what it finds as its `workerData`
 */
export function typescriptThread(file: URL, start: unknown): Worker {
  const script = `
    import("tsx/esm/api").then(({ register }) => {
      register();
      return import(${JSON.stringify(file.href)});
    });`;
  return new Worker(script, { workerData: start, eval: true });
}

/**
 * What a thread answers to an order; one order at a time.
 * @throws Error if the thread fails
 */
export async function askThread<Answer>(thread: Worker, order: unknown): Promise<Answer> {
  const answered = once(thread, "message");
  thread.postMessage(order);
  const [answer] = await answered;
  return answer as Answer; // whoever asks knows what the file answers
}
