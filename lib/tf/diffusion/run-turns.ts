/** The slices of a run, one after the other, and a gate before those that it takes by itself. */

/** Tasks one at a time, in the order in which they were asked for. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @returns once the task is over */
  take(task: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(task);
    return this.#last;
  }
}

/** Open until it is shut. */
export class Gate {
  #opening: Promise<void> | null = null;
  #open: () => void = () => undefined;

  get isShut(): boolean {
    return this.#opening !== null;
  }

  /** Null while the gate is open. */
  get opening(): Promise<void> | null {
    return this.#opening;
  }

  shut(): void {
    this.#opening ??= new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#opening = null;
    this.#open();
  }
}
