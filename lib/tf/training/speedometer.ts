/** How fast a run learns. */

/** The speed is that of the last second or so. */
const WINDOW_MS = 1000;

export class Speedometer {
  #samples: readonly { readonly atMs: number; readonly examples: number }[] = [];
  #examples = 0;

  /** Begins to measure anew, after a pause. */
  start(atMs: number): void {
    this.#samples = [{ atMs, examples: this.#examples }];
  }

  /** Notes examples that have been learnt from until now. */
  add(atMs: number, examples: number): void {
    this.#examples += examples;
    const samples = [...this.#samples, { atMs, examples: this.#examples }];
    // The last sample that is older than the window stays, to measure from.
    const first = samples.findLastIndex((sample) => sample.atMs <= atMs - WINDOW_MS);
    this.#samples = samples.slice(Math.max(0, first));
  }

  /** Examples a second; null while there is nothing to tell it from. */
  get perSecond(): number | null {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.atMs === first.atMs) return null;
    return (1000 * (last.examples - first.examples)) / (last.atMs - first.atMs);
  }
}
