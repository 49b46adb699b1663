/** Several threads that draw pictures of a prompt together, each some of them. */

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { FruitPair } from "@/lib/datasets/fruits/fruit-names";
import type { GivenUNet } from "@/lib/tf/diffusion/diffusion-protocol";
import type { PictureSampler } from "./judge-sampler";

/** What a thread is started with. */
export interface DrawStart {
  readonly network: GivenUNet;
  readonly steps: number;
  readonly guidance: number;
}

/** Pictures of one prompt, one a seed. */
export interface DrawOrder {
  readonly prompt: FruitPair;
  readonly seeds: readonly number[];
}

export interface DrawAnswer {
  /** All pictures, one after another. */
  readonly x: Float32Array;
}

/** A thread doesn't inherit what reads TypeScript. */
const THREAD = `
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("./draw-thread.ts", import.meta.url).href)});
  });`;

/** The threads. End them with {@link DrawTeam.end}. */
export class DrawTeam {
  readonly #workers: readonly Worker[];

  constructor(threads: number, start: DrawStart) {
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(THREAD, { workerData: start, eval: true }),
    );
  }

  readonly sample: PictureSampler = async (prompt, seeds) => {
    const share = Math.ceil(seeds.length / this.#workers.length);
    const parts = await Promise.all(
      this.#workers.map((worker, index) => {
        const own = seeds.slice(index * share, (index + 1) * share);
        return own.length === 0 ? [] : draw(worker, { prompt, seeds: own });
      }),
    );
    return parts.flat();
  };

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

async function draw(worker: Worker, order: DrawOrder): Promise<Float32Array[]> {
  const answered = once(worker, "message"); // rejects if the thread fails
  worker.postMessage(order);
  const [{ x }] = (await answered) as [DrawAnswer];
  const length = x.length / order.seeds.length;
  return order.seeds.map((_, index) => x.slice(index * length, (index + 1) * length));
}
