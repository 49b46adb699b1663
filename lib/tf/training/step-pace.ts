/** How long the steps of a run take on its backend, and what follows from that. */

/** The outputs of steps are read back, and messages let through, about so often, in milliseconds. */
const BURST_MS = 40;
/** More steps than this never wait to be read back together. */
const MAX_BURST = 16;
/** A step longer than this is cut into parts… */
const LONG_STEP_MS = 200;
/** … of about this length, all in milliseconds. */
const PART_MS = 100;
/** Times that are remembered. */
const REMEMBERED = 9;

export class StepPace {
  readonly #mostParts: number;
  #times: readonly number[] = [];
  #isFirst = true;

  /** @param mostParts - into which a step can be cut: 1 where it can't */
  constructor(mostParts: number) {
    this.#mostParts = mostParts;
  }

  /**
   * Notes how long some steps took.
   * @param elapsedMs - for all of them, until their outputs were there
   */
  note(elapsedMs: number, steps: number): void {
    const each = elapsedMs / steps;
    // The first step of all compiles what the others find ready: it counts only until another is known.
    const before = this.#isFirst ? [] : this.#times;
    this.#isFirst = this.#times.length === 0;
    this.#times = [...before, ...new Array<number>(steps).fill(each)].slice(-REMEMBERED);
  }

  /** Median time of the last steps, in milliseconds; 0 before the first. */
  get medianMs(): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  }

  /** Steps to make before their outputs are read back. */
  get burst(): number {
    if (this.#times.length === 0) return 1;
    return Math.max(1, Math.min(MAX_BURST, Math.floor(BURST_MS / Math.max(this.medianMs, 1))));
  }

  /** Parts to cut a step into, so that messages get through in the middle of a long one. */
  get parts(): number {
    if (this.#isFirst || this.medianMs <= LONG_STEP_MS) return 1;
    return Math.min(this.#mostParts, Math.ceil(this.medianMs / PART_MS));
  }
}
