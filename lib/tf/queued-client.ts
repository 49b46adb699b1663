import { proxy, transfer } from "comlink";
import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import { BackendReports } from "./backend-reports";
import type { ChoiceStorage } from "./choice-cache";
import type {
  DenoiseProgress,
  DenoiseReply,
  DenoiseRequest,
  FruitSlice,
  FruitSliceRequest,
} from "./diffusion/diffusion-protocol";
import type { UNetLook, UNetLookKind, UNetLooks } from "./diffusion/unet-look-protocol";
import { failure } from "./failure";
import { JobQueue } from "./job-queue";
import type { Look, LookKind, Looks } from "./looking/looking-protocol";
import type { JobOptions, ModelClient } from "./model-client";
import type {
  DenoisePointsReply,
  DenoisePointsRequest,
  TrainPointsReply,
  TrainPointsRequest,
} from "./points/points-protocol";
import { progressUntilEnd } from "./progress-until-end";
import type {
  BackendComparison,
  BackendName,
  BackendReport,
  CompareRequest,
  ConvolutionSpeed,
  ConvolveReply,
  ConvolveRequest,
  Evaluation,
  Failure,
  FinishedEvaluation,
  GivenActivationsRequest,
  LayerActivation,
  MemoryReport,
  ModelId,
  ModelInfo,
  Result,
} from "./protocol";
import { runVerb, type Verb } from "./run-verb";
import type { EvaluateRunRequest, TrainSlice, TrainSliceRequest } from "./training/training-protocol";
import { type SpawnedWorker, type StartLimits, WorkerLink, type WorkerSession } from "./worker-link";
import type { Preload } from "./worker-service";

/** What a client needs. */
export interface ModelClientOptions {
  readonly spawn: () => SpawnedWorker;
  /** Absolute address under which `models/` and `data/` lie, without a slash at the end. */
  readonly assetBase: string;
  /** The backend that the address asks for. */
  readonly forcedBackend?: BackendName | null;
  /** Where the measured choice is kept; it may throw. */
  readonly storage?: () => ChoiceStorage | null;
  /** All that must be the same for a choice of an earlier visit to hold: browser, cores, isolation. */
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

/** How much longer backends wait to be measured where no job has come yet: the page around the demo may still be coming. */
const PATIENCE = 10;

const TIMES: ClientTimes = {
  startMs: 30_000,
  threadsMs: 2500,
  idleMs: 180_000,
  hardCancelMs: 2000,
  measureAfterMs: 400,
};

/** A {@link ModelClient} of one worker, which starts with the first job. */
export class QueuedModelClient implements ModelClient {
  readonly #options: ModelClientOptions;
  readonly #times: ClientTimes;
  readonly #link: WorkerLink;
  readonly #queue = new JobQueue(() => this.#onIdle());
  readonly #reports: BackendReports;
  #session: WorkerSession | null = null;
  #preload: Preload | null = null;
  #isWarmOnly = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(options: ModelClientOptions) {
    this.#options = options;
    this.#times = { ...TIMES, ...options.times };
    const { storage = () => null, browser = "" } = options;
    this.#reports = new BackendReports({ storage, browser });
    this.#link = new WorkerLink(options.spawn, () => this.#settings(), this.#times);
  }

  async backend(options?: JobOptions): Promise<Result<BackendReport>> {
    return this.#adoptResult(await this.#add((service) => service.backend(), options));
  }

  async measureBackends(options?: JobOptions): Promise<Result<BackendReport>> {
    return this.#adoptResult(await this.#add((service) => service.measureBackends(), options));
  }

  compareBackends(
    id: ModelId,
    request: CompareRequest,
    options?: JobOptions,
  ): Promise<Result<BackendComparison>> {
    this.#preload = id;
    const copy = { ...request, image: request.image.slice() };
    return this.#add((service) => service.compareBackends(id, copy), options);
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

  givenActivations(
    request: GivenActivationsRequest,
    options?: JobOptions,
  ): Promise<Result<readonly LayerActivation[] | null>> {
    const copy = { ...request, image: request.image.slice() };
    return this.#add((service) => service.givenActivations(transfer(copy, [copy.image.buffer])), options);
  }

  freeGiven(key: string): void {
    if (this.#liveSession()) void this.#add((service) => service.freeGiven(key));
  }

  testImages(id: ImageSetId, indices: readonly number[], options?: JobOptions): Promise<Result<DigitSet>> {
    return this.#add((service) => service.testImages(id, indices), options);
  }

  classify(id: ModelId, images: Float32Array, options?: JobOptions): Promise<Result<Float32Array>> {
    this.#preload = id;
    const copy = images.slice();
    return this.#add((service) => service.classify(id, transfer(copy, [copy.buffer])), options);
  }

  evaluate(
    id: ModelId,
    onProgress: (progress: Evaluation) => void,
    options?: JobOptions,
  ): Promise<Result<FinishedEvaluation>> {
    this.#preload = id;
    return progressUntilEnd(onProgress, (call) =>
      this.#add((service) => service.evaluate(id, proxy(call)), options),
    );
  }

  look<K extends LookKind>(
    id: ModelId,
    job: Look<K>,
    onProgress: (progress: Looks[K]["progress"]) => void,
    options?: JobOptions,
  ): Promise<Result<Looks[K]["reply"]>> {
    this.#preload = id;
    const copy = structuredClone(job) as Look;
    return progressUntilEnd(onProgress, (call) =>
      this.#add(
        (service) => service.look(id, copy, proxy(call)) as Promise<Result<Looks[K]["reply"]>>,
        options,
      ),
    );
  }

  denoise(
    request: DenoiseRequest,
    onProgress: (progress: DenoiseProgress) => void,
    options?: JobOptions,
  ): Promise<Result<DenoiseReply>> {
    this.#preload = { drawing: request.network === "fruits" };
    const copy = structuredClone(request);
    return progressUntilEnd(onProgress, (call) =>
      this.#add((service) => service.denoise(copy, proxy(call)), options),
    );
  }

  lookInsideUNet<K extends UNetLookKind>(
    job: UNetLook<K>,
    options?: JobOptions,
  ): Promise<Result<UNetLooks[K]["reply"]>> {
    this.#preload = { drawing: job.network === "fruits" };
    const copy = structuredClone(job) as UNetLook;
    return this.#add(
      (service) => service.lookInsideUNet(copy) as Promise<Result<UNetLooks[K]["reply"]>>,
      options,
    );
  }

  learnFruits(request: FruitSliceRequest, options?: JobOptions): Promise<Result<FruitSlice | null>> {
    this.#preload = { drawing: false };
    return this.#add((service) => service.learnFruits(request), options, { trains: true });
  }

  trainSlice(request: TrainSliceRequest, options?: JobOptions): Promise<Result<TrainSlice | null>> {
    const { data } = request.spec;
    this.#preload = { training: typeof data === "string" ? data : null };
    return this.#add((service) => service.trainSlice(request), options, { trains: true });
  }

  evaluateRun(
    request: EvaluateRunRequest,
    onProgress: (progress: Evaluation) => void,
    options?: JobOptions,
  ): Promise<Result<FinishedEvaluation>> {
    return progressUntilEnd(onProgress, (call) =>
      this.#add((service) => service.evaluateRun(request, proxy(call)), options),
    );
  }

  freeRun(runId: string): void {
    if (this.#liveSession()) void this.#add((service) => service.freeRun(runId));
  }

  trainPoints(request: TrainPointsRequest, options?: JobOptions): Promise<Result<TrainPointsReply>> {
    return this.#add((service) => service.trainPoints(request), options);
  }

  denoisePoints(request: DenoisePointsRequest, options?: JobOptions): Promise<Result<DenoisePointsReply>> {
    return this.#add((service) => service.denoisePoints(request), options);
  }

  loseDevice(): void {
    this.#liveSession()
      ?.service.loseDevice()
      .catch(() => undefined);
  }

  convolutionSpeed(options?: JobOptions): Promise<Result<ConvolutionSpeed>> {
    return this.#add((service) => service.convolutionSpeed(), options);
  }

  memory(options?: JobOptions): Promise<Result<MemoryReport>> {
    return this.#add((service) => service.memory(), options);
  }

  warm(first?: Preload): void {
    this.#preload = first ?? this.#preload;
    const isFirst = this.#session === null && this.#queue.isIdle;
    if (typeof first === "string") void this.loadModel(first, { latest: "warm" });
    else void this.backend({ latest: "warm" });
    this.#isWarmOnly = isFirst;
  }

  stop(): void {
    this.#clearTimers();
    this.#queue.clear("the client was stopped");
    this.#link.close(failure("cancelled", "the client was stopped"));
  }

  subscribe(listener: () => void): () => void {
    return this.#reports.subscribe(listener);
  }

  getSnapshot(): BackendReport | null {
    return this.#reports.last;
  }

  #liveSession(): WorkerSession | null {
    return this.#session?.ended.hasFired === false ? this.#session : null;
  }

  #add<T>(
    verb: Verb<T>,
    options: JobOptions = {},
    { isBackground = false, trains = false }: { isBackground?: boolean; trains?: boolean } = {},
  ): Promise<Result<T>> {
    this.#clearTimers();
    if (!isBackground) this.#isWarmOnly = false;
    return this.#queue.add<Result<T>>({
      run: (signal) => this.#perform(verb, signal, trains),
      cancelled: (detail) => failure("cancelled", detail),
      isBackground,
      ...options,
    });
  }

  async #perform<T>(verb: Verb<T>, signal: AbortSignal, trains: boolean): Promise<Result<T>> {
    const session = await Promise.race([this.#link.open(), aborted(signal)]);
    if (!session.ok) return session;
    if (session !== this.#session) {
      this.#session = session;
      this.#reports.adopt(session.report);
    }
    const result = await runVerb(session, verb, {
      signal,
      hardCancelMs: this.#times.hardCancelMs,
      endWorker: (reason) => this.#link.close(reason),
    });
    // The job moved on to another backend: ask which, and why.
    const expected = trains ? this.#reports.last?.training : this.#reports.last?.active;
    if (result.ok && result.backend !== expected) void this.backend({ latest: "moved on" });
    return result;
  }

  #adoptResult(result: Result<BackendReport>): Result<BackendReport> {
    if (result.ok) this.#reports.adopt(result.value);
    return result;
  }

  #settings() {
    const { assetBase, forcedBackend = null } = this.#options;
    return { assetBase, forcedBackend, cachedChoice: this.#reports.known(), preload: this.#preload };
  }

  #onIdle(): void {
    this.#clearTimers();
    const { idleMs, measureAfterMs } = this.#times;
    this.#timers.push(
      setTimeout(() => this.#link.close(failure("cancelled", "the worker was idle")), idleMs),
    );
    if (measureAfterMs === Number.POSITIVE_INFINITY) return;
    const patience = this.#isWarmOnly ? PATIENCE * measureAfterMs : measureAfterMs;
    this.#timers.push(setTimeout(() => void this.#lookWhileIdle(), patience));
  }

  async #lookWhileIdle(): Promise<void> {
    const look = this.#reports.nextLook();
    if (look === null) return;
    const verb: Verb<BackendReport> = (service) =>
      look === "measure" ? service.measureBackends() : service.recheckBackends();
    const result = this.#adoptResult(await this.#add(verb, {}, { isBackground: true }));
    this.#reports.noteTry(look, result.ok);
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
