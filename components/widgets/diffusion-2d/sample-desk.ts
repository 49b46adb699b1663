/** Asks the worker for points, one request at a time: always the newest one that is wanted. */

import type { ModelClient } from "@/lib/tf/client";
import type { DenoisePointsReply, DenoisePointsRequest } from "@/lib/tf/points/points-protocol";
import type { BackendName, FailureReason } from "@/lib/tf/protocol";

/** While a network trains, drawing may take this share of the worker's time at most. */
const LIVE_SHARE = 1 / 3;

export interface DrawnPoints {
  /** What the points were drawn by; null before the first. */
  readonly request: DenoisePointsRequest | null;
  readonly reply: DenoisePointsReply | null;
  readonly isWaiting: boolean;
  readonly backend: BackendName | null;
  readonly failure: FailureReason | null;
}

const NOTHING: DrawnPoints = {
  request: null,
  reply: null,
  isWaiting: false,
  backend: null,
  failure: null,
};

/** Draws for one demo. */
export class SampleDesk {
  readonly #client: Pick<ModelClient, "denoisePoints">;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #drawn = NOTHING;
  #wanted: DenoisePointsRequest | null = null;
  #isLive = false;
  #isBusy = false;
  #freeAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now - milliseconds of a monotonic clock */
  constructor(client: Pick<ModelClient, "denoisePoints">, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): DrawnPoints => this.#drawn;

  /**
   * What is to be drawn from now on.
   * @param options - `isLive`: the network is training, and another request will follow soon
   */
  want(request: DenoisePointsRequest | null, { isLive }: { readonly isLive: boolean }): void {
    this.#wanted = request;
    this.#isLive = isLive;
    clearTimeout(this.#timer);
    if (request === null) this.#set(NOTHING);
    else if (!this.#isBusy) this.#next();
  }

  /** Draws again what failed. */
  retry(): void {
    this.#set({ request: null, failure: null });
    if (!this.#isBusy) this.#next();
  }

  /** Nothing more is wanted. */
  close(): void {
    this.#wanted = null;
    clearTimeout(this.#timer);
  }

  #next(): void {
    const wanted = this.#wanted;
    if (wanted === null || wanted === this.#drawn.request) {
      this.#set({ isWaiting: false });
      return;
    }
    const rest = this.#isLive ? this.#freeAt - this.#now() : 0;
    if (rest > 0) this.#timer = setTimeout(() => this.#next(), rest);
    else void this.#draw(wanted);
  }

  async #draw(request: DenoisePointsRequest): Promise<void> {
    this.#isBusy = true;
    this.#set({ isWaiting: true });
    const result = await this.#client.denoisePoints(request);
    this.#isBusy = false;
    // Asked for nothing in the meantime.
    if (this.#wanted === null) return;
    if (result.ok) {
      this.#freeAt = this.#now() + result.elapsedMs * (1 / LIVE_SHARE - 1);
      this.#set({ request, reply: result.value, backend: result.backend, failure: null });
    } else {
      this.#set({ request, failure: result.reason });
    }
    this.#next();
  }

  #set(change: Partial<DrawnPoints>): void {
    this.#drawn = { ...this.#drawn, ...change };
    for (const listener of this.#listeners) listener();
  }
}
