/** What the page of the engine knows, outside React: its parts follow it, and nothing else is drawn anew with it. */

import type { ModelClient } from "@/lib/tf/client";
import type { BackendComparison, BackendReport, Failure } from "@/lib/tf/protocol";
import { isMeasured } from "./backend-bars";

/** What the store needs of the model service. */
export type EngineService = Pick<
  ModelClient,
  "backend" | "measureBackends" | "compareBackends" | "subscribe" | "getSnapshot"
>;

export interface EngineState {
  /** Null until the worker has answered. */
  readonly report: BackendReport | null;
  readonly measuring: {
    readonly status: "loading" | "running" | "done" | "failed";
    readonly failure: Failure | null;
    /** The reader asked for it since the page was opened. */
    readonly isRepeated: boolean;
  };
  readonly comparing: {
    readonly status: "idle" | "running" | "done" | "failed";
    /** The newest comparison that came to its end. */
    readonly result: BackendComparison | null;
    readonly failure: Failure | null;
  };
}

const START: EngineState = {
  report: null,
  measuring: { status: "loading", failure: null, isRepeated: false },
  comparing: { status: "idle", result: null, failure: null },
};

/** Measures and compares the backends, and remembers what came out. */
export class EngineStore {
  readonly #service: EngineService;
  readonly #listeners = new Set<() => void>();
  #state = START;
  #comparison: AbortController | null = null;

  constructor(service: EngineService) {
    this.#service = service;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): EngineState => this.#state;

  /** The state before anything is known, for prerendering. */
  readonly getServerSnapshot = (): EngineState => START;

  /** Starts the worker and, where nothing is measured on this device yet, measures. @returns a function that ends it */
  open(): () => void {
    const abort = new AbortController();
    const stop = this.#service.subscribe(() => this.#change({ report: this.#service.getSnapshot() }));
    void this.#open(abort.signal);
    return () => {
      stop();
      abort.abort();
      this.#comparison?.abort();
    };
  }

  measureAgain(): void {
    this.#measuring({ isRepeated: true });
    void this.#measure();
  }

  /** Lets every backend read an image: `[28, 28, 1]` float32 in [0, 1]. */
  compare(image: Float32Array, { withSoftware }: { readonly withSoftware: boolean }): void {
    this.#comparison?.abort();
    this.#comparison = new AbortController();
    void this.#compare(image, withSoftware, this.#comparison.signal);
  }

  cancelComparison(): void {
    this.#comparison?.abort();
  }

  async #open(signal: AbortSignal): Promise<void> {
    const result = await this.#service.backend({ signal });
    if (signal.aborted) return;
    if (!result.ok) this.#measuring({ status: "failed", failure: result });
    else if (isMeasured(result.value)) this.#measuring({ status: "done" });
    else await this.#measure(signal);
  }

  async #measure(signal?: AbortSignal): Promise<void> {
    this.#measuring({ status: "running", failure: null });
    const result = await this.#service.measureBackends({ signal });
    if (signal?.aborted) return;
    this.#measuring(result.ok ? { status: "done" } : { status: "failed", failure: result });
  }

  async #compare(image: Float32Array, withSoftware: boolean, signal: AbortSignal): Promise<void> {
    this.#comparing({ status: "running", failure: null });
    const result = await this.#service.compareBackends("digits", { image, withSoftware }, { signal });
    if (result.ok) this.#comparing({ status: "done", result: result.value });
    else this.#comparing({ status: "failed", failure: result });
  }

  #measuring(part: Partial<EngineState["measuring"]>): void {
    this.#change({ measuring: { ...this.#state.measuring, ...part } });
  }

  #comparing(part: Partial<EngineState["comparing"]>): void {
    this.#change({ comparing: { ...this.#state.comparing, ...part } });
  }

  #change(part: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
