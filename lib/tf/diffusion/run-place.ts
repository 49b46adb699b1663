/** Where a run of the page stands, and the last state that it could go on from. */

import type { FruitSlice, FruitSliceRequest, FruitTrainingState } from "./diffusion-protocol";

/** What is lost at most if the worker ends. */
const STATE_EVERY_MS = 10_000;

/** Where a run stands. */
export class RunPlace {
  #step: number;
  #images: number;
  #state: FruitTrainingState | null;
  /** The worker doesn't hold the run: it is given the state. */
  #isToBeSent: boolean;
  #nextStateMs = 0;

  /** @param from - null for the first step */
  constructor(from: FruitTrainingState | null) {
    this.#state = from;
    this.#isToBeSent = from !== null;
    this.#step = from?.step ?? 0;
    this.#images = from?.images ?? 0;
  }

  get step(): number {
    return this.#step;
  }

  get images(): number {
    return this.#images;
  }

  /** The run as it stands; null if the page doesn't have it, or before the first step. */
  get state(): FruitTrainingState | null {
    return this.#state?.step === this.#step ? this.#state : null;
  }

  /** Is it time to ask for the state? */
  wantsStateAt(nowMs: number): boolean {
    return nowMs >= this.#nextStateMs;
  }

  /** From where the worker is to go on. */
  get start(): Pick<FruitSliceRequest, "step" | "from"> {
    return this.#isToBeSent
      ? { step: this.#state?.step ?? 0, from: this.#state }
      : { step: this.#step, from: null };
  }

  /** A slice has come. */
  take({ step, images, state }: FruitSlice, nowMs: number): void {
    this.#isToBeSent = false;
    this.#step = step;
    this.#images = images;
    if (state === null) return;
    this.#state = state;
    this.#nextStateMs = nowMs + STATE_EVERY_MS;
  }

  /** The worker has forgotten the run: it goes on from the last state that the page has. */
  goBack(): void {
    this.#isToBeSent = this.#state !== null;
    this.#step = this.#state?.step ?? 0;
    this.#images = this.#state?.images ?? 0;
  }
}
