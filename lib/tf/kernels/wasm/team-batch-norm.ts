/** Normalisation over a batch, with scale, shift and ReLU on the side, and its gradients, for the WebAssembly backend. */

import { backend, engine, type Tensor, type TensorInfo } from "@tensorflow/tfjs-core";
import { type JobKind, type KernelTeam, sumParts } from "./kernel-team";
import { teamOf } from "./team-registry";

/** What is computed, see lib/tf/training/batch-norm.ts. */
export interface BatchNormInputs {
  /** `[…, channels]` */
  readonly x: Tensor;
  /** Scales and shifts, `[channels]`; null for scales of 1 and shifts of 0. */
  readonly gamma: Tensor | null;
  readonly beta: Tensor | null;
  readonly epsilon: number;
  /** Is everything below 0 cut off at the end? */
  readonly isRelu: boolean;
}

/** What the batch gave. */
export interface BatchNormOutputs {
  readonly output: Tensor;
  /** Over all places of all examples, `[channels]`. */
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/** The gradients; null for a scale or a shift that there isn't. */
export interface BatchNormGradients {
  readonly x: Tensor;
  readonly gamma: Tensor | null;
  readonly beta: Tensor | null;
}

/** What the backend's class offers its kernels. */
interface WasmBackend {
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): TensorInfo;
}

/** Fewer numbers than this are done before another thread has woken up. */
const NUMBERS_A_UNIT = 4096;
/** Rows of factors and, for each part, of sums; as in assembly/convolution/batch-norm.ts. */
const FACTOR_ROWS = 3;
const SUM_ROWS = 2;

/** The team that can do it, or null: then it is left to the layer of TensorFlow.js. */
export function batchNormTeam(): KernelTeam | null {
  return teamOf(backend());
}

/** The result, and what the batch was like. The tensors belong to the tidy that is open. */
export function batchNormOnTeam(team: KernelTeam, inputs: BatchNormInputs): BatchNormOutputs {
  const channels = channelsOf(inputs);
  const [output, mean, variance] = outputsOf(inputs.x.shape, [channels], [channels]);
  const work = new BatchNormWork(team, inputs, { output, mean, variance });
  work.sum("batchSums", "settleMeans");
  work.sum("batchDeviations", "settleVariances");
  work.walk("batchScale");
  return { output: tensorOf(output), mean: tensorOf(mean), variance: tensorOf(variance) };
}

/** The gradients, from what {@link batchNormOnTeam} gave. @param dy - gradient of the result */
export function batchNormGradientOnTeam(
  team: KernelTeam,
  inputs: BatchNormInputs,
  { output: result, mean, variance }: BatchNormOutputs,
  dy: Tensor,
): BatchNormGradients {
  const channels = channelsOf(inputs);
  const [output, gammaGradient, betaGradient] = outputsOf(inputs.x.shape, [channels], [channels]);
  const mask = inputs.isRelu ? result : undefined;
  const work = new BatchNormWork(team, inputs, {
    output,
    mask,
    given: dy,
    mean,
    variance,
    gammaGradient,
    betaGradient,
  });
  work.sum("batchGradientSums", "settleGradients");
  work.walk("batchGradient");
  const gamma = tensorOf(gammaGradient);
  const beta = tensorOf(betaGradient);
  return { x: tensorOf(output), gamma: inputs.gamma && gamma, beta: inputs.beta && beta };
}

/** What a job has beside its inputs. */
interface BatchNormPlaces {
  readonly output: TensorInfo;
  readonly mask?: TensorInfo | undefined;
  readonly given?: TensorInfo;
  readonly mean: TensorInfo;
  readonly variance: TensorInfo;
  readonly gammaGradient?: TensorInfo;
  readonly betaGradient?: TensorInfo;
}

/** The jobs of one call: all of them read and write the same words. */
class BatchNormWork {
  readonly #team: KernelTeam;
  readonly #words: readonly number[];
  readonly #rows: number;
  readonly #units: number;

  constructor(team: KernelTeam, inputs: BatchNormInputs, places: BatchNormPlaces) {
    const { x, gamma, beta, epsilon, isRelu } = inputs;
    const channels = channelsOf(inputs);
    this.#team = team;
    this.#rows = x.size / channels;
    this.#units = Math.min(this.#rows, Math.ceil(x.size / NUMBERS_A_UNIT));
    const rowBytes = 4 * 4 * Math.ceil(channels / 4);
    const sums = team.room("batch norm sums", rowBytes * SUM_ROWS * sumParts(this.#units));
    const factors = team.room("batch norm factors", rowBytes * FACTOR_ROWS);
    const { output, mask, given, mean, variance, gammaGradient, betaGradient } = places;
    const each = [x, output, mask, given, gamma, beta, mean, variance, gammaGradient, betaGradient];
    this.#words = [
      ...each.map(addressOf),
      this.#rows,
      channels,
      Number(isRelu),
      sums,
      factors,
      epsilon, // the only one that is no integer
    ];
  }

  /** Adds up over the rows, and settles what follows from the sums. */
  sum(kind: JobKind, settle: "settleMeans" | "settleVariances" | "settleGradients"): void {
    const parts = sumParts(this.#units);
    const job = this.#team.run(kind, parts, this.#words, 1);
    this.#team.kernels[settle](job, parts);
  }

  /** Goes through the rows once more. */
  walk(kind: JobKind): void {
    this.#team.run(kind, this.#team.partsFor(this.#units), this.#words, 1);
  }
}

function channelsOf({ x }: BatchNormInputs): number {
  return x.shape.at(-1) ?? 1;
}

function wasm(): WasmBackend {
  return backend() as unknown as WasmBackend; // only a wasm backend has a team
}

function addressOf(tensor: TensorInfo | null | undefined): number {
  return tensor ? wasm().dataIdMap.get(tensor.dataId).memoryOffset : 0;
}

function outputsOf<Shapes extends readonly (readonly number[])[]>(
  ...shapes: Shapes
): { [Index in keyof Shapes]: TensorInfo } {
  return shapes.map((shape) => wasm().makeOutput(shape, "float32")) as {
    [Index in keyof Shapes]: TensorInfo;
  };
}

function tensorOf(info: TensorInfo): Tensor {
  return engine().makeTensorFromTensorInfo(info);
}
