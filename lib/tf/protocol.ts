/**
 * What crosses the border between the page and the worker that owns TensorFlow.js: plain data only, no tensor,
 * no DOM object, no class instance. The page imports these types (never the code behind them).
 */

import type { DigitSet } from "@/lib/datasets/digits/digit-set";
import type { ImageSetId } from "@/lib/datasets/image-sets";
import type { NetworkSpec } from "@/lib/nn/layer-spec";
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
  EvaluateRunRequest,
  NamedArray,
  TrainSlice,
  TrainSliceRequest,
} from "./training/training-protocol";

/** The four places where TensorFlow.js can compute, in the order in which they are tried when nothing is measured. */
export const BACKEND_NAMES = ["webgpu", "webgl", "wasm", "cpu"] as const;
export type BackendName = (typeof BACKEND_NAMES)[number];

/** The backend that `?backend=` names in the address of a page, in any case of letters; null for none. @param search - `location.search` */
export function backendOfAddress(search: string): BackendName | null {
  const asked = new URLSearchParams(search).get("backend")?.toLowerCase();
  return BACKEND_NAMES.find((name) => name === asked) ?? null;
}

/** What is known of one backend on this machine. */
export interface BackendCandidate {
  readonly name: BackendName;
  readonly state: "measured" | "untried" | "software" | "absent" | "failed";
  /** Median time of the reference workload, in milliseconds; null until measured. */
  readonly medianMs: number | null;
  /** Median time of a training step of the reference network, in milliseconds; null until measured, or where it can't train. */
  readonly trainMs: number | null;
  /** Adapter or renderer name, or the reason of a failure; empty where there is nothing to say. */
  readonly detail: string;
}

/** Which backend computes, and why. */
export interface BackendReport {
  readonly active: BackendName;
  /** The one that trains, or would: what is fastest with one image needn't be with the batches and gradients of a run. */
  readonly training: BackendName;
  readonly chosenBy: "forced" | "cached" | "measured" | "fallback";
  /** The backend the address asked for, when it could not be had. */
  readonly refused: BackendName | null;
  readonly candidates: readonly BackendCandidate[];
  /** Threads of the wasm backend (1 where the page isn't cross-origin isolated). */
  readonly wasmThreads: number;
  readonly crossOriginIsolated: boolean;
}

/** Why a job gave no result, in a form that a screen can explain. `detail` is for a bug report, not for the reader. */
export type FailureReason =
  | "cancelled"
  | "model-missing"
  | "model-invalid"
  | "data-missing"
  | "out-of-memory"
  | "backend-lost"
  | "worker-crashed"
  | "bad-request";

export interface Failure {
  readonly ok: false;
  readonly reason: FailureReason;
  readonly detail: string;
}

/** A finished job: its value, the backend that computed it and the time in the worker, in milliseconds. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly backend: BackendName;
  readonly elapsedMs: number;
}

export type Result<T> = Success<T> | Failure;

/** One image filtered by one or several odd square kernels, "same" padding with zeros outside, stride 1. */
export interface ConvolveRequest {
  /** `[height, width, channels]` float32 in row order, values in [0, 1]. */
  readonly pixels: Float32Array;
  readonly width: number;
  readonly height: number;
  /** 1 (grey) or 3 (each channel is filtered by itself). */
  readonly channels: 1 | 3;
  /** Odd side of the kernels, in pixels. */
  readonly kernelSide: number;
  /** Each kernel is `[kernelSide, kernelSide]` in row order. */
  readonly kernels: readonly (readonly number[])[];
  /** What to do with several kernels: one signed map each, or the root of the sum of their squares. */
  readonly combine: "separate" | "magnitude";
}

export interface ConvolveReply {
  /** One map a kernel (a single one for "magnitude"), each `[height, width, channels]` float32, signed. */
  readonly maps: readonly Float32Array[];
}

/** A classifier that the site ships goes by the name of its images. */
export type ModelId = ImageSetId;

/** Weights of one layer, for drawing its kernels. `[kernelH, kernelW, inChannels, filters]` or `[inputs, units]`. */
export interface LayerWeights {
  readonly name: string;
  readonly kernelShape: readonly number[];
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

export interface ModelInfo {
  readonly id: ModelId;
  readonly parameters: number;
  readonly weights: readonly LayerWeights[];
}

/** The output of one layer for one image: `[height, width, channels]`, or `[units]` after flattening. */
export interface LayerActivation {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A network that the page brings along, such as one that the reader has trained. */
export interface GivenNetwork {
  readonly network: NetworkSpec;
  readonly weights: readonly NamedArray[];
}

export interface GivenActivationsRequest {
  /** Names the network; the worker keeps the last few under their names. */
  readonly key: string;
  /** The network itself, for a worker that doesn't hold it; else null, so that its weights don't travel with every image. */
  readonly given: GivenNetwork | null;
  /** `[height, width, channels]` float32 in row order, values in [0, 1]. */
  readonly image: Float32Array;
}

/** What a network answered to each image, in the order of the images. */
export interface ImageAnswers {
  /** The class that each image shows. */
  readonly labels: Uint8Array;
  /** The most probable class. */
  readonly predicted: Uint8Array;
  /** Its probability, in [0, 1]. */
  readonly confidence: Float32Array;
}

export interface Evaluation {
  /** How many of the first images have been classified so far. */
  readonly done: number;
  readonly total: number;
  readonly correct: number;
  /** `[10, 10]` counts in row order: row = true class, column = predicted class. */
  readonly confusion: Uint32Array;
}

/** An evaluation that has come to its end. */
export interface FinishedEvaluation extends Evaluation {
  readonly answers: ImageAnswers;
}

/** How fast a backend convolves, forwards and backwards. */
export interface ConvolutionSpeed {
  /** Thousand millions of floating-point operations in a second; a multiply-add is two. */
  readonly gigaflops: number;
  /** Median time of the forward pass and both gradients, in milliseconds. */
  readonly roundMs: number;
}

/** One image, to be read by the same network on every backend of the machine. */
export interface CompareRequest {
  /** `[height, width, channels]` float32 in row order, values in [0, 1]. */
  readonly image: Float32Array;
  /** Also on adapters that the processor imitates, which takes seconds. */
  readonly withSoftware: boolean;
}

/** What one backend made of the image, or why it made nothing of it. */
export interface BackendAnswer {
  readonly name: BackendName;
  readonly state: "answered" | "software" | "absent" | "failed";
  /** Adapter or renderer name, or the reason of a failure; empty where there is nothing to say. */
  readonly detail: string;
  /** The most probable class and its probability in [0, 1]; null unless it answered. */
  readonly best: { readonly index: number; readonly probability: number } | null;
}

/** How far two backends are apart. A difference is not-a-number where one of them gave no number. */
export interface BackendGap {
  readonly first: BackendName;
  readonly second: BackendName;
  /** The largest absolute difference over the outputs of all layers, and the layer in which it lies. */
  readonly largest: number;
  readonly layer: string;
  /** The largest absolute difference over the probabilities at the end. */
  readonly ofProbabilities: number;
}

export interface BackendComparison {
  readonly answers: readonly BackendAnswer[];
  /** One a pair of backends that answered. */
  readonly gaps: readonly BackendGap[];
  /** How many numbers each backend gave, over all layers, and the largest magnitude among them. */
  readonly values: number;
  readonly largestValue: number;
}

/** State of TensorFlow.js' memory, for leak tests. */
export interface MemoryReport {
  readonly numTensors: number;
  readonly numBytes: number;
}

/** The verbs of the worker. One job runs at a time; each answers with a value or a failure, and never throws one. */
export interface ModelService {
  backend(): Promise<Result<BackendReport>>;
  /** Times every backend this machine has, keeps the fastest (unless one is forced) and reports. */
  measureBackends(): Promise<Result<BackendReport>>;
  /** Looks whether a choice that was kept from an earlier visit still holds, and measures again if it doesn't. */
  recheckBackends(): Promise<Result<BackendReport>>;
  /** Lets every backend read the same image, one after the other, and tells how far their numbers are apart. */
  compareBackends(id: ModelId, request: CompareRequest): Promise<Result<BackendComparison>>;
  convolve(request: ConvolveRequest): Promise<Result<ConvolveReply>>;
  loadModel(id: ModelId): Promise<Result<ModelInfo>>;
  /** Output of every layer for one image `[height, width, channels]`, values in [0, 1]. */
  activations(id: ModelId, image: Float32Array): Promise<Result<readonly LayerActivation[]>>;
  /**
   * Output of every layer of a network that the page brings along.
   * @returns null if the worker doesn't hold it: ask again with the network
   */
  givenActivations(request: GivenActivationsRequest): Promise<Result<readonly LayerActivation[] | null>>;
  /** Frees what the worker holds for a network that the page has brought along. */
  freeGiven(key: string): Promise<Result<null>>;
  /** Chosen images of a test set, by their places in it, from 0. */
  testImages(id: ImageSetId, indices: readonly number[]): Promise<Result<DigitSet>>;
  /**
   * Probabilities of the classes for many images at once.
   * @param images - `[count, height, width, channels]` float32 in row order, values in [0, 1]
   * @returns `[count, classes]` in row order
   */
  classify(id: ModelId, images: Float32Array): Promise<Result<Float32Array>>;
  /** Classifies the whole test set; progress at most every 50 ms. */
  evaluate(id: ModelId, onProgress: (progress: Evaluation) => void): Promise<Result<FinishedEvaluation>>;
  /** Looks into a network: what excites a filter, what an answer hangs on, what overturns it; progress at most every 50 ms. */
  look<K extends LookKind>(
    id: ModelId,
    job: Look<K>,
    onProgress: (progress: Looks[K]["progress"]) => void,
  ): Promise<Result<Looks[K]["reply"]>>;
  /** Draws images by taking noise away, step by step; progress at most every 50 ms. */
  denoise(
    request: DenoiseRequest,
    onProgress: (progress: DenoiseProgress) => void,
  ): Promise<Result<DenoiseReply>>;
  /** Looks into a network that draws: what its parts make of a picture, what the time and the words do to them. */
  lookInsideUNet<K extends UNetLookKind>(job: UNetLook<K>): Promise<Result<UNetLooks[K]["reply"]>>;
  /**
   * Goes on for a moment with a run that learns to draw fruits.
   * @returns null if the worker doesn't hold the run at that step: ask again with its state
   */
  learnFruits(request: FruitSliceRequest): Promise<Result<FruitSlice | null>>;
  /**
   * Goes on with a training run for a moment.
   * @returns null if the worker doesn't hold the run at that step: ask again with its state
   */
  trainSlice(request: TrainSliceRequest): Promise<Result<TrainSlice | null>>;
  /** Classifies a whole test set, or the images given, with given weights; progress at most every 50 ms. */
  evaluateRun(
    request: EvaluateRunRequest,
    onProgress: (progress: Evaluation) => void,
  ): Promise<Result<FinishedEvaluation>>;
  /** Frees what the worker holds for a run, of either kind. */
  freeRun(runId: string): Promise<Result<null>>;
  /** Trains a network that draws points for a moment. Nothing of it stays in the worker. */
  trainPoints(request: TrainPointsRequest): Promise<Result<TrainPointsReply>>;
  /** Draws points with such a network, by several samplers from the same noise. */
  denoisePoints(request: DenoisePointsRequest): Promise<Result<DenoisePointsReply>>;
  /** Times convolution, forwards and backwards, on the backend that trains. */
  convolutionSpeed(): Promise<Result<ConvolutionSpeed>>;
  memory(): Promise<Result<MemoryReport>>;
}
