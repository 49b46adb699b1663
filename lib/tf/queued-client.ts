import { proxy, transfer } from "comlink";
import { type ChoiceStorage, readChoice, writeChoice } from "./choice-cache";
import { failure } from "./failure";
import { JobQueue } from "./job-queue";
import type { JobOptions, ModelClient } from "./model-client";
import type {
  BackendName,
  BackendReport,
  ConvolveReply,
  ConvolveRequest,
  Evaluation,
  Failure,
  LayerActivation,
  MemoryReport,
  ModelId,
  ModelInfo,
  Result,
} from "./protocol";
import { runVerb, type Verb } from "./run-verb";
import { type SpawnedWorker, type StartLimits, WorkerLink, type WorkerSession } from "./worker-link";

/** What a client needs. */
export interface ModelClientOptions {
  readonly spawn: () => SpawnedWorker;
  /** Absolute address under which `models/` and `data/` lie, without a slash at the end. */
  readonly assetBase: string;
  /** The backend that the address asks for. */
  readonly forcedBackend?: BackendName | null;
  /** Where the measured choice is kept; it may throw. */
  readonly storage?: () => ChoiceStorage | null;
  /** Name and version of the browser, `navigator.userAgent`. */
  readonly browser?: string;
  readonly times?: Partial<ClientTimes>;
}

/** All in milliseconds. */
export interface ClientTimes extends StartLimits {
  /** A worker without a job for so long is ended. */
  readonly idleMs: number;
  /** A worker that doesn't end its job so long after an abort is ended. */
  readonly hardCancelMs: number;
  /** Time without a job before the backends are measured, where they weren't yet; Infinity for never by itself. */
  readonly measureAfterMs: number;
}

const TIMES: ClientTimes = {
  startMs: 30_000,
  threadsMs: 2500,
  idleMs: 180_000,
  hardCancelMs: 2000,
  measureAfterMs: 400,
};

/** Jobs that come in between cut a measurement off; after so many tries it is left. */
const MEASURE_TRIES = 5;

/** A {@link ModelClient} of one worker, which starts with the first job. */
export class QueuedModelClient implements ModelClient {
  readonly #options: ModelClientOptions;
  readonly #times: ClientTimes;
  readonly #link: WorkerLink;
  readonly #queue = new JobQueue(() => this.#onIdle());
  readonly #listeners = new Set<() => void>();
  #session: WorkerSession | null = null;
  #report: BackendReport | null = null;
  #measured: BackendReport | null = null;
  #preload: ModelId | null = null;
  #measureTries = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(options: ModelClientOptions) {
    this.#options = options;
    this.#times = { ...TIMES, ...options.times };
    this.#link = new WorkerLink(options.spawn, () => this.#settings(), this.#times);
  }

  async backend(options?: JobOptions): Promise<Result<BackendReport>> {
    return this.#adoptResult(await this.#add((service) => service.backend(), options));
  }

  async measureBackends(options?: JobOptions): Promise<Result<BackendReport>> {
    return this.#adoptResult(await this.#add((service) => service.measureBackends(), options));
  }

  convolve(request: ConvolveRequest, options?: JobOptions): Promise<Result<ConvolveReply>> {
    const pixels = request.pixels.slice();
    const copy = { ...request, pixels };
    return this.#add((service) => service.convolve(transfer(copy, [pixels.buffer])), options);
  }

  loadModel(id: ModelId, options?: JobOptions): Promise<Result<ModelInfo>> {
    this.#preload = id;
    return this.#add((service) => service.loadModel(id), options);
  }

  activations(
    id: ModelId,
    image: Float32Array,
    options?: JobOptions,
  ): Promise<Result<readonly LayerActivation[]>> {
    this.#preload = id;
    const copy = image.slice();
    return this.#add((service) => service.activations(id, transfer(copy, [copy.buffer])), options);
  }

  async evaluate(
    id: ModelId,
    onProgress: (progress: Evaluation) => void,
    options?: JobOptions,
  ): Promise<Result<Evaluation>> {
    this.#preload = id;
    let hasEnded = false;
    // Progress has a channel of its own, so its last message may come after the result.
    const whileRunning = (progress: Evaluation) => {
      if (!hasEnded) onProgress(progress);
    };
    const result = await this.#add((service) => service.evaluate(id, proxy(whileRunning)), options);
    hasEnded = true;
    return result;
  }

  memory(options?: JobOptions): Promise<Result<MemoryReport>> {
    return this.#add((service) => service.memory(), options);
  }

  warm(): void {
    void this.backend({ latest: "warm" });
  }

  stop(): void {
    this.#clearTimers();
    this.#queue.clear("the client was stopped");
    this.#link.close(failure("cancelled", "the client was stopped"));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getSnapshot(): BackendReport | null {
    return this.#report;
  }

  #add<T>(verb: Verb<T>, options: JobOptions = {}, { isBackground = false } = {}): Promise<Result<T>> {
    this.#clearTimers();
    return this.#queue.add<Result<T>>({
      run: (signal) => this.#perform(verb, signal),
      cancelled: (detail) => failure("cancelled", detail),
      isBackground,
      ...options,
    });
  }

  async #perform<T>(verb: Verb<T>, signal: AbortSignal): Promise<Result<T>> {
    const session = await Promise.race([this.#link.open(), aborted(signal)]);
    if (!session.ok) return session;
    if (session !== this.#session) {
      this.#session = session;
      this.#adopt(session.report);
    }
    const result = await runVerb(session, verb, {
      signal,
      hardCancelMs: this.#times.hardCancelMs,
      endWorker: (reason) => this.#link.close(reason),
    });
    // The job moved on to another backend: ask which, and why.
    if (result.ok && result.backend !== this.#report?.active) void this.backend({ latest: "moved on" });
    return result;
  }

  #adoptResult(result: Result<BackendReport>): Result<BackendReport> {
    if (result.ok) this.#adopt(result.value);
    return result;
  }

  #adopt(report: BackendReport): void {
    if (report.chosenBy === "measured") {
      this.#measured = report;
      if (this.#options.storage) writeChoice(this.#options.storage, this.#options.browser ?? "", report);
    }
    this.#report = report;
    for (const listener of this.#listeners) listener();
  }

  #settings() {
    const { assetBase, forcedBackend = null, storage = () => null, browser = "" } = this.#options;
    const cachedChoice = readChoice(storage, browser) ?? this.#measured;
    return { assetBase, forcedBackend, cachedChoice, preload: this.#preload };
  }

  #onIdle(): void {
    this.#clearTimers();
    const { idleMs, measureAfterMs } = this.#times;
    this.#timers.push(
      setTimeout(() => this.#link.close(failure("cancelled", "the worker was idle")), idleMs),
    );
    if (!this.#wantsMeasure() || measureAfterMs === Number.POSITIVE_INFINITY) return;
    this.#timers.push(setTimeout(() => void this.#measureWhileIdle(), measureAfterMs));
  }

  #wantsMeasure(): boolean {
    if (this.#report?.chosenBy !== "fallback" || this.#measureTries >= MEASURE_TRIES) return false;
    return this.#report.candidates.every(({ state }) => state !== "measured");
  }

  async #measureWhileIdle(): Promise<void> {
    this.#measureTries++;
    this.#adoptResult(await this.#add((service) => service.measureBackends(), {}, { isBackground: true }));
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

/** Resolves as cancelled when the signal is aborted, so that a job doesn't wait for a worker that is still starting. */
function aborted(signal: AbortSignal): Promise<Failure> {
  return new Promise((resolve) => {
    const cancel = () => resolve(failure("cancelled", "aborted while the worker was starting"));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
  });
}
