import * as tf from "@tensorflow/tfjs-core";
import type { BackendHost } from "./backends/backend-host";
import { BackendManager } from "./backends/backend-manager";
import { convolve } from "./convolve";
import { DigitsStore } from "./digits-model";
import { failure, failureOf, JobError } from "./failure";
import { nextMacrotask } from "./next-macrotask";
import { progressGate } from "./progress-gate";
import type {
  BackendReport,
  ConvolveReply,
  ConvolveRequest,
  Evaluation,
  LayerActivation,
  MemoryReport,
  ModelId,
  ModelInfo,
  Result,
} from "./protocol";
import type { FetchFile } from "./site-file";
import type { ThreadPhase, WorkerService, WorkerSettings } from "./worker-service";

/** What the service needs from the worker it lives in; a test puts its own in place. */
export interface ServiceSurroundings {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  readonly fetchFile: FetchFile;
  createHost(settings: WorkerSettings, onThreads: (phase: ThreadPhase) => void): BackendHost;
}

/** What {@link ModelWorkerService.start} makes. */
interface Started {
  readonly manager: BackendManager;
  readonly digits: DigitsStore;
}

/** The verbs of the worker: one job at a time, each on a backend that still works when it answers. */
export class ModelWorkerService implements WorkerService {
  readonly #surroundings: ServiceSurroundings;
  #started: Started | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #running: AbortController | null = null;

  constructor(surroundings: ServiceSurroundings) {
    this.#surroundings = surroundings;
  }

  async start(
    settings: WorkerSettings,
    onThreads: (phase: ThreadPhase) => void,
  ): Promise<Result<BackendReport>> {
    const digits = new DigitsStore(this.#surroundings.fetchFile, settings.assetBase);
    if (settings.preload !== null) digits.prefetch(settings.preload);
    const wishes = { forced: settings.forcedBackend, cached: settings.cachedChoice };
    const host = this.#surroundings.createHost(settings, onThreads);
    this.#started = { digits, manager: new BackendManager(host, wishes, () => digits.release()) };
    return this.backend();
  }

  cancel(): void {
    this.#running?.abort();
  }

  async backend(): Promise<Result<BackendReport>> {
    return this.#run(async ({ manager }) => manager.report());
  }

  async measureBackends(): Promise<Result<BackendReport>> {
    return this.#run(({ manager }, signal) => manager.measure(signal));
  }

  async convolve(request: ConvolveRequest): Promise<Result<ConvolveReply>> {
    return this.#compute(() => convolve(request));
  }

  async loadModel(id: ModelId): Promise<Result<ModelInfo>> {
    this.#started?.digits.prefetch(id);
    return this.#compute(async ({ digits }) => {
      const { code, model } = await digits.ready(id);
      return { id, parameters: model.countParams(), weights: await code.layerWeights(model) };
    });
  }

  async activations(id: ModelId, image: Float32Array): Promise<Result<readonly LayerActivation[]>> {
    this.#started?.digits.prefetch(id);
    return this.#compute(async ({ digits }) => {
      const { code, model } = await digits.ready(id);
      try {
        return await code.layerOutputs(model, image);
      } catch (error) {
        throw error instanceof code.DigitImageError ? new JobError("bad-request", error.message) : error;
      }
    });
  }

  async evaluate(id: ModelId, onProgress: (progress: Evaluation) => void): Promise<Result<Evaluation>> {
    this.#started?.digits.prefetch(id);
    return this.#compute(async ({ digits }, signal) => {
      const [{ code, model }, set] = await Promise.all([digits.ready(id), digits.testSet()]);
      return code.evaluateDigits(model, set, {
        signal,
        onProgress: progressGate(onProgress, this.#surroundings.now),
        yieldToEventLoop: nextMacrotask,
      });
    });
  }

  async memory(): Promise<Result<MemoryReport>> {
    return this.#run(async () => {
      const { numTensors, numBytes } = tf.memory();
      return { numTensors, numBytes };
    });
  }

  /** A job that computes on the active backend. Only a loss can part it from its end, so it changes nothing but its result. */
  #compute<T>(job: (started: Started, signal: AbortSignal) => Promise<T>): Promise<Result<T>> {
    return this.#run((started, signal) => started.manager.whileAlive(job(started, signal)));
  }

  /** Runs a job after those before it; once more on the next backend if its own is lost under it. */
  #run<T>(job: (started: Started, signal: AbortSignal) => Promise<T>): Promise<Result<T>> {
    const turn = this.#last.then(async () => {
      if (!this.#started) return failure("bad-request", "the worker wasn't started");
      const controller = new AbortController();
      this.#running = controller;
      try {
        return await this.#attempt(job, this.#started, controller.signal, { canMoveOn: true });
      } finally {
        this.#running = null;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #attempt<T>(
    job: (started: Started, signal: AbortSignal) => Promise<T>,
    started: Started,
    signal: AbortSignal,
    { canMoveOn }: { readonly canMoveOn: boolean },
  ): Promise<Result<T>> {
    const { manager } = started;
    const { now } = this.#surroundings;
    const start = now();
    try {
      await manager.ensure();
      const value = await job(started, signal);
      if (signal.aborted) return failure("cancelled", "stopped while it ran");
      return { ok: true, value, backend: manager.report().active, elapsedMs: now() - start };
    } catch (error) {
      const failed = failureOf(error, manager.isLost());
      if (failed === null) throw error;
      if (failed.reason === "backend-lost" && canMoveOn && !signal.aborted) {
        return this.#attemptElsewhere(job, started, signal, failed.detail);
      }
      // What ran out of memory can't be trusted with another job.
      if (failed.reason === "out-of-memory") await manager.restart();
      return failed;
    }
  }

  async #attemptElsewhere<T>(
    job: (started: Started, signal: AbortSignal) => Promise<T>,
    started: Started,
    signal: AbortSignal,
    detail: string,
  ): Promise<Result<T>> {
    try {
      await started.manager.moveOn(detail);
    } catch (error) {
      if (error instanceof JobError) return failure(error.reason, error.message);
      throw error;
    }
    return this.#attempt(job, started, signal, { canMoveOn: false });
  }
}
