/** Several threads that compute the gradient of a batch together, each for some of its images. */

import type { Worker } from "node:worker_threads";
import type { FruitPair } from "@/lib/datasets/fruits/fruit-names";
import type { UNetSpec } from "@/lib/diffusion/unet/unet-spec";
import { askThread, typescriptThread } from "./typescript-thread";

/** What a thread is started with. */
export interface ThreadStart {
  readonly spec: UNetSpec;
  readonly seed: number;
  readonly pairs: readonly FruitPair[];
  readonly batch: number;
  /** The weights, shared by all; float32. */
  readonly weights: SharedArrayBuffer;
}

/** A piece of a batch. */
export interface ThreadOrder {
  /** Number of the step, from 0. */
  readonly step: number;
  /** The first image, and the first one left out. */
  readonly first: number;
  readonly end: number;
  /** Room for the gradient; float32. */
  readonly gradient: SharedArrayBuffer;
}

/** What a thread answers once the gradient is in its room. */
export interface ThreadAnswer {
  readonly loss: number;
}

export interface GradientTeamOptions extends Omit<ThreadStart, "weights"> {
  readonly threads: number;
  /** How many weights. */
  readonly length: number;
}

const THREAD = new URL("./gradient-thread.ts", import.meta.url);

/** Images of a piece: so few that a thread which the machine holds up does fewer. */
const PIECE = 8;

type Piece = Omit<ThreadOrder, "step"> & { readonly values: Float32Array };

/** The threads. End them with {@link GradientTeam.end}. */
export class GradientTeam {
  readonly #batch: number;
  readonly #weights: Float32Array;
  readonly #workers: readonly Worker[];
  readonly #pieces: readonly Piece[];
  readonly #sum: Float32Array;

  constructor({ threads, length, ...start }: GradientTeamOptions) {
    const bytes = Float32Array.BYTES_PER_ELEMENT * length;
    const weights = new SharedArrayBuffer(bytes);
    this.#batch = start.batch;
    this.#weights = new Float32Array(weights);
    this.#sum = new Float32Array(length);
    this.#pieces = Array.from({ length: Math.ceil(start.batch / PIECE) }, (_, index) => {
      const gradient = new SharedArrayBuffer(bytes);
      const end = Math.min(start.batch, (index + 1) * PIECE);
      return { first: index * PIECE, end, gradient, values: new Float32Array(gradient) };
    });
    const workerData: ThreadStart = { ...start, weights };
    this.#workers = Array.from({ length: threads }, () => typescriptThread(THREAD, workerData));
  }

  /**
   * The gradient of the batch of a step: the same whoever does which piece, since pieces are added up in their order.
   * @param weights - the network's, now
   * @returns the mean loss, and the gradient, which stays as it is until the next call
   */
  async gradient(weights: Float32Array, step: number): Promise<{ loss: number; gradient: Float32Array }> {
    this.#weights.set(weights);
    const losses = this.#pieces.map(() => Number.NaN);
    let next = 0;
    const work = async (worker: Worker) => {
      for (let index = next++; index < this.#pieces.length; index = next++) {
        const { first, end, gradient } = this.#pieces[index]!; // inside
        losses[index] = (await askThread<ThreadAnswer>(worker, { step, first, end, gradient })).loss;
      }
    };
    await Promise.all(this.#workers.map(work));
    this.#sum.fill(0);
    let loss = 0;
    this.#pieces.forEach(({ first, end, values }, index) => {
      const share = (end - first) / this.#batch;
      loss += share * losses[index]!; // as many as pieces
      for (let at = 0; at < values.length; at++) this.#sum[at] = this.#sum[at]! + share * values[at]!; // as long
    });
    return { loss, gradient: this.#sum };
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
