/** A job that waits its turn. */
export interface QueuedJob<T> {
  /** Does the work; the signal is aborted when the job is no longer wanted. */
  readonly run: (signal: AbortSignal) => Promise<T>;
  /** The result of a job that never ran. */
  readonly cancelled: (detail: string) => T;
  /** A waiting job with the same key gives way to this one. */
  readonly latest?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gives way, running or waiting, as soon as any other job comes. */
  readonly isBackground?: boolean;
}

interface Entry {
  readonly latest: string | undefined;
  readonly isBackground: boolean;
  readonly controller: AbortController;
  readonly start: () => Promise<void>;
  readonly drop: (detail: string) => void;
}

/** Runs jobs one at a time in the order in which they came. */
export class JobQueue {
  #waiting: Entry[] = [];
  #running: Entry | null = null;
  readonly #onIdle: () => void;

  /** @param onIdle - called each time that the last job has ended */
  constructor(onIdle: () => void = () => undefined) {
    this.#onIdle = onIdle;
  }

  get isIdle(): boolean {
    return this.#running === null && this.#waiting.length === 0;
  }

  /** The result of the job once its turn has come, or its `cancelled` value. Rejects only if `run` does. */
  add<T>(job: QueuedJob<T>): Promise<T> {
    if (job.signal?.aborted) return Promise.resolve(job.cancelled("aborted before it was queued"));
    this.#makeWay(job);
    let onAbort: () => void = () => undefined;
    const result = new Promise<T>((resolve, reject) => {
      const entry = entryOf(job, resolve, reject);
      onAbort = () => {
        entry.controller.abort();
        if (this.#remove(entry)) entry.drop("aborted while it waited");
      };
      this.#waiting.push(entry);
    });
    job.signal?.addEventListener("abort", onAbort, { once: true });
    this.#next();
    return result.finally(() => job.signal?.removeEventListener("abort", onAbort));
  }

  /** Ends every waiting job without running it; the running one goes on. */
  clear(detail: string): void {
    for (const entry of this.#waiting.splice(0)) entry.drop(detail);
  }

  #makeWay({ latest, isBackground }: QueuedJob<unknown>): void {
    if (!isBackground && this.#running?.isBackground) this.#running.controller.abort();
    for (const entry of [...this.#waiting]) {
      const isSuperseded = latest !== undefined && entry.latest === latest;
      if (!isSuperseded && !(entry.isBackground && !isBackground)) continue;
      this.#remove(entry);
      entry.drop(isSuperseded ? "a newer job took its place" : "gave way");
    }
  }

  #remove(entry: Entry): boolean {
    const index = this.#waiting.indexOf(entry);
    if (index === -1) return false;
    this.#waiting.splice(index, 1);
    return true;
  }

  #next(): void {
    if (this.#running) return;
    const entry = this.#waiting.shift();
    if (!entry) return;
    this.#running = entry;
    entry.start().finally(() => {
      this.#running = null;
      this.#next();
      if (this.isIdle) this.#onIdle();
    });
  }
}

function entryOf<T>(
  job: QueuedJob<T>,
  resolve: (value: T) => void,
  reject: (reason: unknown) => void,
): Entry {
  const controller = new AbortController();
  return {
    latest: job.latest,
    isBackground: job.isBackground ?? false,
    controller,
    start: () => job.run(controller.signal).then(resolve, reject),
    drop: (detail) => resolve(job.cancelled(detail)),
  };
}
