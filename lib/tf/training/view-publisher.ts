/** Telling of changes, but not too often. */

/** A screen needn't know more often, in milliseconds. */
const INTERVAL_MS = 50;

/** Calls `publish` for changes: at once for one that comes after a quiet moment, and at most every 50 ms for those that follow. */
export class ViewPublisher {
  readonly #publish: () => void;
  readonly #now: () => number;
  #lastMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now - milliseconds of a monotonic clock */
  constructor(publish: () => void, now: () => number) {
    this.#publish = publish;
    this.#now = now;
  }

  /** Something has changed. */
  note(): void {
    if (this.#timer !== undefined) return;
    const waitMs = this.#lastMs + INTERVAL_MS - this.#now();
    if (waitMs <= 0) this.#fire();
    else this.#timer = setTimeout(() => this.#fire(), waitMs);
  }

  /** Forgets a change that is still to be told. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #fire(): void {
    this.#timer = undefined;
    this.#lastMs = this.#now();
    this.#publish();
  }
}
