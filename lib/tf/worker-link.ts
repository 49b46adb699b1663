import { type Endpoint, proxy, type Remote, wrap } from "comlink";
import { MAX_WASM_THREADS } from "./backends/wasm-threads";
import { failure } from "./failure";
import { OneShot } from "./one-shot";
import type { BackendReport, Failure, Result } from "./protocol";
import type { ThreadPhase, WorkerService, WorkerSettings } from "./worker-service";

/** A worker that has just been started, or what stands for it in a test. */
export interface SpawnedWorker {
  readonly endpoint: Endpoint;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
  /** @param listener - called with the reason if the worker breaks down or sends what can't be read */
  onCrash(listener: (detail: string) => void): void;
  /** @param listener - called with what a worker that was started early says of its threads, the last first */
  onThreads?(listener: (phase: ThreadPhase) => void): void;
  /** Begins to watch for an end that no event tells, once the worker has answered its start. */
  watch?(): void;
}

/** Limits of a start, in milliseconds. */
export interface StartLimits {
  /** For a whole start, files included. */
  readonly startMs: number;
  /** For starting threads, after which the worker is taken as hung and replaced by one without. */
  readonly threadsMs: number;
}

/** A worker that has answered. */
export interface WorkerSession {
  readonly ok: true;
  readonly service: Remote<WorkerService>;
  readonly report: BackendReport;
  /** Happens when the worker ends, by a crash or by {@link WorkerLink.close}. */
  readonly ended: OneShot<Failure>;
}

/** One worker at a time: started when it is first needed, and again after it broke down. */
export class WorkerLink {
  readonly #spawn: () => SpawnedWorker;
  readonly #settings: () => Omit<WorkerSettings, "threadLimit">;
  readonly #limits: StartLimits;
  #threadLimit = MAX_WASM_THREADS;
  #session: Promise<WorkerSession | Failure> | null = null;
  #ended = new OneShot<Failure>();

  constructor(
    spawn: () => SpawnedWorker,
    settings: () => Omit<WorkerSettings, "threadLimit">,
    limits: StartLimits,
  ) {
    this.#spawn = spawn;
    this.#settings = settings;
    this.#limits = limits;
  }

  /** The worker, started if there is none; a failure if it doesn't start (the next call tries again). */
  open(): Promise<WorkerSession | Failure> {
    this.#session ??= this.#start();
    return this.#session;
  }

  /** Ends the worker; whatever it was doing ends with `reason`. */
  close(reason: Failure): void {
    this.#ended.fire(reason);
  }

  async #start(): Promise<WorkerSession | Failure> {
    const limit = this.#threadLimit;
    const outcome = await this.#attempt();
    if (outcome.ok) return outcome;
    this.#session = null;
    if (this.#threadLimit === limit) return outcome;
    this.#session = this.#start();
    return this.#session;
  }

  async #attempt(): Promise<WorkerSession | Failure> {
    const ended = new OneShot<Failure>();
    this.#ended = ended;
    const crash = (detail: string) => ended.fire(failure("worker-crashed", detail));
    const threads = new ThreadWatch(this.#limits.threadsMs, crash);
    ended.on(() => {
      this.#session = null;
      if (threads.areStarting) this.#threadLimit = 1;
      threads.stop();
    });
    const startTimer = setTimeout(() => crash("the worker didn't start in time"), this.#limits.startMs);
    try {
      return await this.#connect(ended, crash, (phase) => threads.note(phase));
    } finally {
      clearTimeout(startTimer);
    }
  }

  async #connect(
    ended: OneShot<Failure>,
    crash: (detail: string) => void,
    onThreads: (phase: ThreadPhase) => void,
  ): Promise<WorkerSession | Failure> {
    try {
      const worker = this.#spawn();
      ended.on(() => worker.terminate());
      worker.onCrash(crash);
      worker.onThreads?.(onThreads);
      const service = wrap<WorkerService>(worker.endpoint);
      const settings = { ...this.#settings(), threadLimit: this.#threadLimit };
      const answer: Promise<Result<BackendReport>> = service.start(settings, proxy(onThreads));
      const started = await ended.race(answer);
      if (started.ok) {
        worker.watch?.();
        return { ok: true, service, report: started.value, ended };
      }
      ended.fire(started);
      return started;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      crash(detail);
      return failure("worker-crashed", detail);
    }
  }
}

/** Ends a worker that hangs while its threads start: a thread that waits for another can block it for good. */
class ThreadWatch {
  areStarting = false;
  readonly #limitMs: number;
  readonly #onHang: (detail: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limitMs: number, onHang: (detail: string) => void) {
    this.#limitMs = limitMs;
    this.#onHang = onHang;
  }

  note(phase: ThreadPhase): void {
    this.stop();
    this.areStarting = phase === "starting";
    if (!this.areStarting) return;
    this.#timer = setTimeout(() => this.#onHang("WebAssembly threads didn't start in time"), this.#limitMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
