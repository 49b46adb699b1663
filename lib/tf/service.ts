import * as tf from "@tensorflow/tfjs-core";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { BackendHost } from "./backends/backend-host";
import { BackendManager } from "./backends/backend-manager";
import type { Purpose } from "./backends/candidate-order";
import { compareBackends } from "./compare-backends";
import { convolve } from "./convolve";
import { DiffusionDesk } from "./diffusion/diffusion-desk";
import type {
  DenoiseProgress,
  DenoiseReply,
  DenoiseRequest,
  FruitSlice,
  FruitSliceRequest,
} from "./diffusion/diffusion-protocol";
import type { UNetLook, UNetLookKind, UNetLooks } from "./diffusion/unet-look-protocol";
import { failure, failureOf, JobError } from "./failure";
import { type FirstMaps, type FirstReading, firstImage } from "./first-reading";
import { GivenNetworks } from "./given-networks";
import type { Look, LookKind, Looks } from "./looking/looking-protocol";
import { ModelStore } from "./model-store";
import { nextMacrotask } from "./next-macrotask";
import { pauseUnless } from "./pause-unless";
import type {
  DenoisePointsReply,
  DenoisePointsRequest,
  TrainPointsReply,
  TrainPointsRequest,
} from "./points/points-protocol";
import { progressGate } from "./progress-gate";
import type {
  BackendComparison,
  BackendReport,
  CompareRequest,
  ConvolutionSpeed,
  ConvolveReply,
  ConvolveRequest,
  Evaluation,
  FinishedEvaluation,
  GivenActivationsRequest,
  LayerActivation,
  MemoryReport,
  ModelId,
  ModelInfo,
  Result,
} from "./protocol";
import type { FetchFile } from "./site-file";
import type { EvaluateRunRequest, TrainSlice, TrainSliceRequest } from "./training/training-protocol";
import { TrainingDesk } from "./training-desk";
import type { ThreadPhase, WorkerService, WorkerSettings } from "./worker-service";

/** What the service needs from the worker it lives in; a test puts its own in place. */
export interface ServiceSurroundings {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  readonly fetchFile: FetchFile;
  /** Resolves once the page can see that the worker ends; the start answers after that. */
  readonly isWatched?: Promise<void>;
  createHost(settings: WorkerSettings, onThreads: (phase: ThreadPhase) => void): BackendHost;
}

/** What {@link ModelWorkerService.start} makes. */
interface Started {
  readonly host: BackendHost;
  readonly manager: BackendManager;
  readonly models: ModelStore;
  readonly given: GivenNetworks;
  readonly desk: TrainingDesk;
  readonly diffusion: DiffusionDesk;
}

type Job<T> = (started: Started, signal: AbortSignal) => Promise<T>;

/** One try at a job. */
interface Attempt {
  readonly signal: AbortSignal;
  readonly purpose: Purpose;
  /** May it be done once more on another backend? */
  readonly canMoveOn: boolean;
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
    if (!this.#started) this.#open(settings, onThreads);
    await this.#surroundings.isWatched;
    return this.backend();
  }

  /**
   * Does what {@link start} does before the page is there to ask for it, and makes the model of its first job ready.
   * @param onFirstMaps - called once where that job is a first reading, with null if nothing came of it
   */
  begin(
    settings: WorkerSettings,
    onThreads: (phase: ThreadPhase) => void,
    onFirstMaps: (maps: FirstMaps | null) => void,
  ): void {
    this.#open(settings, onThreads);
    const { preload } = settings;
    if (typeof preload === "string") void this.#compute(({ models }) => models.warm(preload));
    else if (preload !== null && "reads" in preload)
      void this.#readFirst(preload, settings.assetBase).then(onFirstMaps);
    else void this.backend();
  }

  async #readFirst(reading: FirstReading, assetBase: string): Promise<FirstMaps | null> {
    const image = firstImage(this.#surroundings.fetchFile, assetBase, reading).catch(() => null);
    const result = await this.#compute(async ({ models }) => {
      const read = await image;
      return read && { image: read, layers: await models.outputs(reading.reads, read) };
    });
    return result.ok ? result.value : null;
  }

  #open(settings: WorkerSettings, onThreads: (phase: ThreadPhase) => void): void {
    const { fetchFile, now } = this.#surroundings;
    const models = new ModelStore(fetchFile, settings.assetBase);
    const desk = new TrainingDesk(models, now);
    const diffusion = new DiffusionDesk(fetchFile, settings.assetBase, now);
    const { preload } = settings;
    if (typeof preload === "string") models.prefetch(preload);
    else if (preload !== null && "reads" in preload) models.prefetch(preload.reads);
    else if (preload !== null && "training" in preload) desk.prefetch(preload.training);
    else if (preload?.drawing) diffusion.prefetch("fruits");
    const wishes = { forced: settings.forcedBackend, cached: settings.cachedChoice };
    const host = this.#surroundings.createHost(settings, onThreads);
    const given = new GivenNetworks();
    const manager = new BackendManager(host, wishes, (purpose) => {
      if (purpose === "training") return desk.release();
      models.release();
      given.release();
    });
    this.#started = { models, given, desk, diffusion, manager, host };
  }

  cancel(): void {
    this.#running?.abort();
  }

  loseDevice(): void {
    this.#started?.host.loseDevice();
  }

  async backend(): Promise<Result<BackendReport>> {
    return this.#run(async ({ manager }) => manager.report());
  }

  async measureBackends(): Promise<Result<BackendReport>> {
    return this.#run(({ manager }, signal) => manager.measure(signal));
  }

  async recheckBackends(): Promise<Result<BackendReport>> {
    return this.#run(({ manager }, signal) => manager.recheck(signal));
  }

  async compareBackends(id: ModelId, request: CompareRequest): Promise<Result<BackendComparison>> {
    this.#started?.models.prefetch(id);
    return this.#run(({ manager, models }, signal) =>
      compareBackends(manager, models, { id, ...request, signal }),
    );
  }

  async convolve(request: ConvolveRequest): Promise<Result<ConvolveReply>> {
    return this.#compute(() => convolve(request));
  }

  async loadModel(id: ModelId): Promise<Result<ModelInfo>> {
    this.#started?.models.prefetch(id);
    return this.#compute(async ({ models }) => {
      const { code, model } = await models.ready(id);
      return { id, parameters: model.countParams(), weights: await code.layerWeights(model) };
    });
  }

  async activations(id: ModelId, image: Float32Array): Promise<Result<readonly LayerActivation[]>> {
    this.#started?.models.prefetch(id);
    return this.#compute(({ models }) => models.outputs(id, image));
  }

  async givenActivations(
    request: GivenActivationsRequest,
  ): Promise<Result<readonly LayerActivation[] | null>> {
    return this.#compute(({ given }) => given.outputs(request));
  }

  async freeGiven(key: string): Promise<Result<null>> {
    return this.#run(async ({ given }) => {
      given.free(key);
      return null;
    });
  }

  async testImages(id: ImageSetId, indices: readonly number[]): Promise<Result<DigitSet>> {
    return this.#run(({ models }) => models.testImages(id, indices));
  }

  async classify(id: ModelId, images: Float32Array): Promise<Result<Float32Array>> {
    this.#started?.models.prefetch(id);
    return this.#compute(({ models }, signal) => models.classify(id, images, signal));
  }

  async evaluate(
    id: ModelId,
    onProgress: (progress: Evaluation) => void,
  ): Promise<Result<FinishedEvaluation>> {
    this.#started?.models.prefetch(id);
    return this.#compute(async ({ models }, signal) => {
      const [{ code, model }, set] = await Promise.all([models.ready(id), models.testSet(id)]);
      return code.evaluateClassifier(model, set, {
        signal,
        onProgress: progressGate(onProgress, this.#surroundings.now),
        yieldToEventLoop: nextMacrotask,
      });
    });
  }

  async look<K extends LookKind>(
    id: ModelId,
    job: Look<K>,
    onProgress: (progress: Looks[K]["progress"]) => void,
  ): Promise<Result<Looks[K]["reply"]>> {
    this.#started?.models.prefetch(id);
    return this.#compute(async ({ models, host }, signal) => {
      // Gradients on WebAssembly need kernels of ours.
      const [{ look }, { model }] = await Promise.all([
        import("./looking/look"),
        models.ready(id),
        host.prepareTraining(),
      ]);
      return look(job as Look, {
        model,
        testSet: () => models.testSet(id),
        pause: pauseUnless(signal),
        onProgress: progressGate(onProgress as (progress: unknown) => void, this.#surroundings.now),
      });
    });
  }

  async denoise(
    request: DenoiseRequest,
    onProgress: (progress: DenoiseProgress) => void,
  ): Promise<Result<DenoiseReply>> {
    this.#started?.diffusion.prefetch(request.network);
    return this.#compute(async ({ diffusion, host }, signal) => {
      // Its normalisation is one kernel there.
      await host.prepareTraining();
      return diffusion.denoise(request, onProgress, pauseUnless(signal));
    });
  }

  async lookInsideUNet<K extends UNetLookKind>(job: UNetLook<K>): Promise<Result<UNetLooks[K]["reply"]>> {
    this.#started?.diffusion.prefetch(job.network);
    return this.#compute(async ({ diffusion, host }) => {
      await host.prepareTraining();
      return diffusion.look(job as UNetLook);
    });
  }

  async learnFruits(request: FruitSliceRequest): Promise<Result<FruitSlice | null>> {
    return this.#compute(
      ({ diffusion }, signal) => diffusion.learn(request, pauseUnless(signal)),
      "training",
    );
  }

  async trainSlice(request: TrainSliceRequest): Promise<Result<TrainSlice | null>> {
    const { data } = request.spec;
    this.#started?.desk.prefetch(typeof data === "string" ? data : null);
    return this.#compute(({ desk }, signal) => desk.slice(request, signal), "training");
  }

  async evaluateRun(
    request: EvaluateRunRequest,
    onProgress: (progress: Evaluation) => void,
  ): Promise<Result<FinishedEvaluation>> {
    return this.#compute(({ desk }, signal) => desk.evaluate(request, onProgress, signal));
  }

  async freeRun(runId: string): Promise<Result<null>> {
    return this.#run(async ({ desk, diffusion }) => {
      desk.free(runId);
      diffusion.free(runId);
      return null;
    });
  }

  async trainPoints(request: TrainPointsRequest): Promise<Result<TrainPointsReply>> {
    return this.#compute(async (_, signal) => {
      const { trainPoints } = await import("./points/train-points");
      return trainPoints(request, { now: this.#surroundings.now, pause: pauseUnless(signal) });
    });
  }

  async denoisePoints(request: DenoisePointsRequest): Promise<Result<DenoisePointsReply>> {
    return this.#compute(async (_, signal) => {
      const { denoisePoints } = await import("./points/denoise-points");
      return denoisePoints(request, pauseUnless(signal));
    });
  }

  async convolutionSpeed(): Promise<Result<ConvolutionSpeed>> {
    const { now } = this.#surroundings;
    return this.#compute(async (_, signal) => {
      const { measureConvolutionSpeed } = await import("./backends/convolution-speed");
      return measureConvolutionSpeed({ now, signal });
    }, "training");
  }

  async memory(): Promise<Result<MemoryReport>> {
    return this.#run(async () => {
      const { numTensors, numBytes } = tf.memory();
      return { numTensors, numBytes };
    });
  }

  /** A job that computes on a backend. Only a loss can part it from its end, so it changes nothing but its result. */
  #compute<T>(job: Job<T>, purpose: Purpose = "inference"): Promise<Result<T>> {
    return this.#run((started, signal) => started.manager.whileAlive(job(started, signal)), purpose);
  }

  /** Runs a job after those before it; once more on the next backend if its own is lost under it. */
  #run<T>(job: Job<T>, purpose: Purpose = "inference"): Promise<Result<T>> {
    const turn = this.#last.then(async () => {
      if (!this.#started) return failure("bad-request", "the worker wasn't started");
      const controller = new AbortController();
      this.#running = controller;
      try {
        return await this.#attempt(job, this.#started, {
          signal: controller.signal,
          purpose,
          canMoveOn: true,
        });
      } finally {
        this.#running = null;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #attempt<T>(job: Job<T>, started: Started, attempt: Attempt): Promise<Result<T>> {
    const { manager } = started;
    const { signal, purpose, canMoveOn } = attempt;
    const { now } = this.#surroundings;
    const start = now();
    try {
      const backend = await manager.ensure(purpose);
      const value = await job(started, signal);
      if (signal.aborted) return failure("cancelled", "stopped while it ran");
      return { ok: true, value, backend, elapsedMs: now() - start };
    } catch (error) {
      const failed = failureOf(error, manager.isLost());
      if (failed === null) throw error;
      if (failed.reason === "backend-lost" && canMoveOn && !signal.aborted) {
        return this.#attemptElsewhere(job, started, attempt, failed.detail);
      }
      // What ran out of memory can't be trusted with another job.
      if (failed.reason === "out-of-memory") await manager.restart();
      return failed;
    }
  }

  async #attemptElsewhere<T>(
    job: Job<T>,
    started: Started,
    attempt: Attempt,
    detail: string,
  ): Promise<Result<T>> {
    try {
      await started.manager.moveOn(detail, attempt.purpose);
    } catch (error) {
      if (error instanceof JobError) return failure(error.reason, error.message);
      throw error;
    }
    return this.#attempt(job, started, { ...attempt, canMoveOn: false });
  }
}
