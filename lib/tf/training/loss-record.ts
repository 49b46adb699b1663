/** Every loss of a run, and the curve that is drawn of them. */

import type { LossHistory } from "./training-protocol";
import type { LossPoint } from "./training-run";

/** A curve has at most so many points; beyond it each stands for 2, 4, 8… steps. */
const MOST_POINTS = 1000;
/** As many as decide whether a run goes wrong. */
const LAST_LOSSES = 16;

export class LossRecord {
  readonly #base: number;
  #losses = new Float32Array(1024);
  #accuracies = new Float32Array(1024);
  #count = 0;
  #curve: readonly LossPoint[] | null = null;

  /** @param base - steps done before the first one that is recorded */
  constructor(base = 0) {
    this.#base = base;
  }

  /** Loss of the batch of a step, counted from 1; NaN where it isn't known. */
  lossAt(step: number): number {
    const place = step - this.#base - 1;
    return place < this.#count ? (this.#losses[place] ?? Number.NaN) : Number.NaN;
  }

  append(losses: Float32Array, accuracies: Float32Array): void {
    const needed = this.#count + losses.length;
    if (needed > this.#losses.length) {
      this.#losses = grown(this.#losses, 2 * needed);
      this.#accuracies = grown(this.#accuracies, 2 * needed);
    }
    this.#losses.set(losses, this.#count);
    this.#accuracies.set(accuracies, this.#count);
    this.#count = needed;
    this.#curve = null;
  }

  /** Forgets what came after so many steps. */
  cutAfter(step: number): void {
    this.#count = Math.max(0, Math.min(this.#count, step - this.#base));
    this.#curve = null;
  }

  /** What the worker must know of the losses to see that they explode. */
  history(): LossHistory {
    const last = this.#losses.subarray(Math.max(0, this.#count - LAST_LOSSES), this.#count);
    return { first: this.#count > 0 ? (this.#losses[0] ?? null) : null, last: [...last] };
  }

  /** One point a step, or the means of as many steps as it takes to keep the curve short; the same array until it changes. */
  curve(): readonly LossPoint[] {
    this.#curve ??= this.#points();
    return this.#curve;
  }

  #points(): LossPoint[] {
    let width = 1;
    while (this.#count > width * MOST_POINTS) width *= 2;
    return Array.from({ length: Math.ceil(this.#count / width) }, (_, point) => {
      const start = point * width;
      const end = Math.min(this.#count, start + width);
      const loss = mean(this.#losses, start, end);
      return { step: this.#base + end, loss, accuracy: mean(this.#accuracies, start, end) };
    });
  }
}

function grown(values: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const copy = new Float32Array(length);
  copy.set(values);
  return copy;
}

function mean(values: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += values[index]!; // inside
  return sum / (end - start);
}
