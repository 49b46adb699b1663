/** When a run that goes on is to draw, and what it has drawn last. */

import type { SampleOrder } from "./diffusion-protocol";
import type { FruitSamples } from "./fruit-run-view";

/** Samples take at most about a tenth of the time, and aren't drawn more often than this. */
const EVERY_MS = 2500;
const SHARE = 10;

/** What is to be drawn of a run, and when it is due. */
export class SampleSchedule {
  #order: SampleOrder | null;
  #isWanted = true;
  #nextMs = 0;
  #drawn: FruitSamples | null = null;

  /** @param order - null for nothing */
  constructor(order: SampleOrder | null) {
    this.#order = order;
  }

  /** The last drawings; null before the first. */
  get drawn(): FruitSamples | null {
    return this.#drawn;
  }

  /** Draws something else from now on, and soon. */
  change(order: SampleOrder | null): void {
    this.#order = order;
    this.#isWanted = order !== null;
  }

  /** What is due now; null for nothing. */
  dueAt(nowMs: number): SampleOrder | null {
    return this.#isWanted || nowMs >= this.#nextMs ? this.#order : null;
  }

  /** Something has been drawn. */
  note(drawn: FruitSamples, nowMs: number, tookMs: number): void {
    this.#drawn = drawn;
    this.#isWanted = false;
    this.#nextMs = nowMs + Math.max(EVERY_MS, SHARE * tookMs);
  }
}
