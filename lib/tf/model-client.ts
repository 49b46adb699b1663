import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type {
  DenoiseProgress,
  DenoiseReply,
  DenoiseRequest,
  FruitSlice,
  FruitSliceRequest,
} from "./diffusion/diffusion-protocol";
import type { UNetLook, UNetLookKind, UNetLooks } from "./diffusion/unet-look-protocol";
import type { Look, LookKind, Looks } from "./looking/looking-protocol";
import type {
  DenoisePointsReply,
  DenoisePointsRequest,
  TrainPointsReply,
  TrainPointsRequest,
} from "./points/points-protocol";
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
import type { EvaluateRunRequest, TrainSlice, TrainSliceRequest } from "./training/training-protocol";
import type { Preload } from "./worker-service";

/** How a job is to be treated. */
export interface JobOptions {
  /** Aborting ends the job with "cancelled": at once while it waits, at its next step while it runs. */
  readonly signal?: AbortSignal | undefined;
  /** A job with the same key that still waits is ended with "cancelled": only the newest of a dragged slider matters. */
  readonly latest?: string | undefined;
}

/**
 * The worker as widgets see it. Jobs run one at a time in the order of the calls; each answers with a value or a failure, never
 * with a rejection. What is passed in is copied at the call and stays the caller's.
 */
export interface ModelClient {
  backend(options?: JobOptions): Promise<Result<BackendReport>>;
  measureBackends(options?: JobOptions): Promise<Result<BackendReport>>;
  /** @param request - its image is `[height, width, channels]` float32 in row order, values in [0, 1] */
  compareBackends(
    id: ModelId,
    request: CompareRequest,
    options?: JobOptions,
  ): Promise<Result<BackendComparison>>;
  convolve(request: ConvolveRequest, options?: JobOptions): Promise<Result<ConvolveReply>>;
  loadModel(id: ModelId, options?: JobOptions): Promise<Result<ModelInfo>>;
  /** @param image - `[height, width, channels]` float32 in row order, values in [0, 1] */
  activations(
    id: ModelId,
    image: Float32Array,
    options?: JobOptions,
  ): Promise<Result<readonly LayerActivation[]>>;
  /** Null if the worker doesn't hold the network: ask again with it. */
  givenActivations(
    request: GivenActivationsRequest,
    options?: JobOptions,
  ): Promise<Result<readonly LayerActivation[] | null>>;
  /** Frees what the worker holds for a network; a worker that isn't there has nothing to free. */
  freeGiven(key: string): void;
  testImages(id: ImageSetId, indices: readonly number[], options?: JobOptions): Promise<Result<DigitSet>>;
  /**
   * @param images - `[count, height, width, channels]` float32 in row order, values in [0, 1]
   * @returns probabilities, `[count, classes]` in row order
   */
  classify(id: ModelId, images: Float32Array, options?: JobOptions): Promise<Result<Float32Array>>;
  /** @param onProgress - at most every 50 ms, never after the result */
  evaluate(
    id: ModelId,
    onProgress: (progress: Evaluation) => void,
    options?: JobOptions,
  ): Promise<Result<FinishedEvaluation>>;
  /** @param onProgress - at most every 50 ms, never after the result */
  look<K extends LookKind>(
    id: ModelId,
    job: Look<K>,
    onProgress: (progress: Looks[K]["progress"]) => void,
    options?: JobOptions,
  ): Promise<Result<Looks[K]["reply"]>>;
  /** @param onProgress - at most every 50 ms, never after the result */
  denoise(
    request: DenoiseRequest,
    onProgress: (progress: DenoiseProgress) => void,
    options?: JobOptions,
  ): Promise<Result<DenoiseReply>>;
  lookInsideUNet<K extends UNetLookKind>(
    job: UNetLook<K>,
    options?: JobOptions,
  ): Promise<Result<UNetLooks[K]["reply"]>>;
  /** Null if the worker doesn't hold the run at that step: ask again with its state. */
  learnFruits(request: FruitSliceRequest, options?: JobOptions): Promise<Result<FruitSlice | null>>;
  /** Null if the worker doesn't hold the run at that step: ask again with its state. */
  trainSlice(request: TrainSliceRequest, options?: JobOptions): Promise<Result<TrainSlice | null>>;
  /** @param onProgress - at most every 50 ms, never after the result */
  evaluateRun(
    request: EvaluateRunRequest,
    onProgress: (progress: Evaluation) => void,
    options?: JobOptions,
  ): Promise<Result<FinishedEvaluation>>;
  /** Frees what the worker holds for a run; a worker that isn't there has nothing to free. */
  freeRun(runId: string): void;
  trainPoints(request: TrainPointsRequest, options?: JobOptions): Promise<Result<TrainPointsReply>>;
  denoisePoints(request: DenoisePointsRequest, options?: JobOptions): Promise<Result<DenoisePointsReply>>;
  /** Takes the device away from the backend that computes, at once, as if it had broken down; for tests. */
  loseDevice(): void;
  convolutionSpeed(options?: JobOptions): Promise<Result<ConvolutionSpeed>>;
  memory(options?: JobOptions): Promise<Result<MemoryReport>>;
  /**
   * Starts the worker and its backend before the first job wants them.
   * @param first - what that job will want: a model is made ready too, a run or a drawing has its code and files fetched
   */
  warm(first?: Preload): void;
  /** Ends the worker; the next job starts a new one. */
  stop(): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /** The last report of the worker, the same object until it changes; null before the first. */
  getSnapshot(): BackendReport | null;
}
