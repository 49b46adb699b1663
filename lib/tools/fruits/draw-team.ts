/** Several threads that draw pictures of a prompt together, each some of them. */

import type { Worker } from "node:worker_threads";
import type { FruitPair } from "@/lib/datasets/fruits/fruit-names";
import type { GivenUNet } from "@/lib/tf/diffusion/diffusion-protocol";
import type { PictureSampler } from "./judge-sampler";
import { askThread, typescriptThread } from "./typescript-thread";

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

const THREAD = new URL("./draw-thread.ts", import.meta.url);

/** The threads. End them with {@link DrawTeam.end}. */
export class DrawTeam {
  readonly #workers: readonly Worker[];

  constructor(threads: number, start: DrawStart) {
    this.#workers = Array.from({ length: threads }, () => typescriptThread(THREAD, start));
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
  const { x } = await askThread<DrawAnswer>(worker, order);
  const length = x.length / order.seeds.length;
  return order.seeds.map((_, index) => x.slice(index * length, (index + 1) * length));
}
