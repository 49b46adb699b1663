/** Several threads that compute the gradient of a batch together, each for some of its images. */

import { Worker } from "node:worker_threads";
import type { FruitPair } from "@/lib/datasets/fruits/fruit-names";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";

/** What a thread is started with. */
export interface ThreadStart {
  readonly spec: UNetSpec;
  readonly seed: number;
  readonly pairs: readonly FruitPair[];
  readonly batch: number;
  /** Its images of every batch: the first, and the first one left out. */
  readonly first: number;
  readonly end: number;
  /** The weights, shared by all, and its own room for the gradient; float32. */
  readonly weights: SharedArrayBuffer;
  readonly gradient: SharedArrayBuffer;
}

/** What a thread is asked: the number of the step, from 0. */
export interface ThreadOrder {
  readonly step: number;
}

/** What it answers once the gradient is in its room. */
export interface ThreadAnswer {
  readonly loss: number;
}

export interface GradientTeamOptions extends Omit<ThreadStart, "first" | "end" | "weights" | "gradient"> {
  readonly threads: number;
  /** How many weights. */
  readonly length: number;
}

/** A thread doesn't inherit what reads TypeScript. */
const THREAD = `
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("./gradient-thread.ts", import.meta.url).href)});
  });`;

interface Member {
  readonly worker: Worker;
  readonly share: number;
  readonly gradient: Float32Array;
}

/** The threads. End them with {@link GradientTeam.end}. */
export class GradientTeam {
  readonly #weights: Float32Array;
  readonly #members: readonly Member[];
  readonly #sum: Float32Array;

  constructor({ threads, length, ...start }: GradientTeamOptions) {
    const bytes = Float32Array.BYTES_PER_ELEMENT * length;
    const weights = new SharedArrayBuffer(bytes);
    this.#weights = new Float32Array(weights);
    this.#sum = new Float32Array(length);
    this.#members = Array.from({ length: threads }, (_, index) => {
      const first = Math.floor((index * start.batch) / threads);
      const end = Math.floor(((index + 1) * start.batch) / threads);
      const gradient = new SharedArrayBuffer(bytes);
      const workerData: ThreadStart = { ...start, first, end, weights, gradient };
      const worker = new Worker(THREAD, { workerData, eval: true });
      return { worker, share: (end - first) / start.batch, gradient: new Float32Array(gradient) };
    });
  }

  /**
   * The gradient of the batch of a step.
   * @param weights - the network's, now
   * @returns the mean loss, and the gradient, which stays as it is until the next call
   */
  async gradient(weights: Float32Array, step: number): Promise<{ loss: number; gradient: Float32Array }> {
    this.#weights.set(weights);
    const answers = await Promise.all(this.#members.map(({ worker }) => ask(worker, { step })));
    this.#sum.fill(0);
    let loss = 0;
    this.#members.forEach(({ share, gradient }, index) => {
      loss += share * (answers[index]?.loss ?? Number.NaN);
      for (let at = 0; at < gradient.length; at++) this.#sum[at] = this.#sum[at]! + share * gradient[at]!; // alike
    });
    return { loss, gradient: this.#sum };
  }

  async end(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }
}

function ask(worker: Worker, order: ThreadOrder): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
    };
    const onMessage = (answer: ThreadAnswer) => {
      done();
      resolve(answer);
    };
    const onError = (error: Error) => {
      done();
      reject(error);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.postMessage(order);
  });
}
