/**
 * An event that happens at most once. Unlike a promise it can be waited for again and again without keeping anything of those who
 * stopped waiting.
 */
export class OneShot<T> {
  readonly #listeners = new Set<(value: T) => void>();
  #fired: { readonly value: T } | null = null;

  get hasFired(): boolean {
    return this.#fired !== null;
  }

  /** Makes the event happen; only the first call counts. */
  fire(value: T): void {
    if (this.#fired) return;
    this.#fired = { value };
    for (const listener of this.#listeners) listener(value);
    this.#listeners.clear();
  }

  /**
   * @param listener - called when the event happens, or at once if it has
   * @returns a function that stops listening
   */
  on(listener: (value: T) => void): () => void {
    if (this.#fired) listener(this.#fired.value);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The result of some work, or the value of the event if that comes first; what the work does then is ignored. */
  race<R>(work: Promise<R>): Promise<R | T> {
    return new Promise((resolve, reject) => {
      const stop = this.on(resolve);
      work.then(resolve, reject).finally(stop);
    });
  }
}
