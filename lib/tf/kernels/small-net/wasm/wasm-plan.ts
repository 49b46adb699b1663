/** The description of a job that the WebAssembly program reads: `Plan` of lib/tf/kernels/assembly/small-net/plan.ts, field by field. */

import type { SmallNetTrainJob } from "@/lib/tf/kernels/small-net/small-net-engine";
import { SMALL_NET_ACTIVATIONS, smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import {
  type CompleteOptimiser,
  OPTIMISER_SLOTS,
  SMALL_NET_LOSSES,
} from "@/lib/tf/small-net/small-net-training";
import { vectorBytes, type WasmHeap } from "./wasm-heap";

/** Examples that are worked on together: few enough for a net's activations to stay in the nearest cache. A multiple of 4. */
export const WASM_CHUNK = 64;

/** Addresses of what a call reads or leaves. */
export interface WasmPlan {
  readonly plan: number;
  /** `[parameters]`, then each slot as long, each padded to `parameterBytes`. */
  readonly parameters: number;
  readonly parameterBytes: number;
  /** Of each layer, `[units, examples]` of a chunk. */
  readonly activations: readonly number[];
  /** `[epochs]`. */
  readonly losses: number;
}

/** Codes in the order of the program's enums. */
const ACTIVATION_CODES: readonly string[] = [...SMALL_NET_ACTIVATIONS, "softmax"];
const LOSS_CODES: readonly string[] = SMALL_NET_LOSSES;
const REGULARISER_CODES: readonly string[] = ["none", "l1", "l2"];
const OPTIMISER_CODES: readonly string[] = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];

/** Writes a job into memory. @param isShuffled - whether examples go in the order of the epoch rather than in their own */
export function writePlan(heap: WasmHeap, job: SmallNetTrainJob, isShuffled: boolean): WasmPlan {
  const { spec, training, examples } = job;
  const { regulariser } = training;
  const state = writeState(heap, job);
  const layers = writeLayers(heap, job, state);
  const losses = heap.take(job.epochs);
  const plan = writeFields(heap, {
    layers: layers.address,
    layerCount: layers.activations.length,
    examples,
    inputs: heap.put(job.inputs),
    targets: heap.put(job.targets),
    chunkInputs: heap.take(spec.inputs * WASM_CHUNK),
    chunkTargets: heap.take(spec.output.units * WASM_CHUNK),
    chunkShares: heap.take(WASM_CHUNK),
    chunkSize: WASM_CHUNK,
    batchSize: Math.min(training.batchSize, examples),
    loss: LOSS_CODES.indexOf(training.loss),
    regulariser: REGULARISER_CODES.indexOf(regulariser.kind),
    regularisationRate: float(regulariser.kind === "none" ? 0 : regulariser.rate),
    ...optimiserFields(training.optimiser),
    parameters: state.parameters,
    gradient: state.gradient,
    parametersBefore: state.parametersBefore,
    parameterBytes: state.parameterBytes,
    stateBytes: state.stateBytes,
    order: isShuffled ? heap.take(examples) : 0,
    seed: training.seed | 0,
    firstEpoch: job.firstEpoch,
    epochs: job.epochs,
    stepsDone: job.stepsDone,
    losses,
  });
  return { ...state, plan, activations: layers.activations, losses };
}

/** The 32 bits of a float32, as an integer. */
function float(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!; // 4 bytes either way
}

function writeFields(heap: WasmHeap, fields: Readonly<Record<string, number>>): number {
  const values = Object.values(fields);
  const address = heap.take(values.length);
  heap.integers(address, values.length).set(values);
  return address;
}

function optimiserFields(optimiser: CompleteOptimiser) {
  const isNesterov = optimiser.kind === "momentum" && optimiser.nesterov;
  const [decay, decay2] = decays(optimiser);
  return {
    optimiser: OPTIMISER_CODES.indexOf(isNesterov ? "nesterov" : optimiser.kind),
    learningRate: float(optimiser.learningRate),
    decay: float(decay),
    decay2: float(decay2),
    fresh: float(1 - decay),
    fresh2: float(1 - decay2),
  };
}

function decays(optimiser: CompleteOptimiser): readonly [number, number] {
  switch (optimiser.kind) {
    case "momentum":
      return [optimiser.momentum, 0];
    case "rmsprop":
      return [optimiser.decay, optimiser.momentum];
    case "adam":
      return [optimiser.beta1, optimiser.beta2];
    default:
      return [0, 0];
  }
}

/** Parameters and slots side by side, so that the program copies them as one before each epoch. */
function writeState(heap: WasmHeap, { parameters, slots, training }: SmallNetTrainJob) {
  const size = parameters.length;
  const parameterBytes = vectorBytes(size);
  const address = heap.put(parameters);
  const slotNames = OPTIMISER_SLOTS[training.optimiser.kind];
  slotNames.forEach((_, slot) => {
    heap.put(slots.subarray(slot * size, (slot + 1) * size));
  });
  const stateBytes = parameterBytes * (1 + slotNames.length);
  return {
    parameters: address,
    parameterBytes,
    stateBytes,
    parametersBefore: heap.take(stateBytes / 4),
    gradient: heap.take(size),
  };
}

function writeLayers(
  heap: WasmHeap,
  { spec }: SmallNetTrainJob,
  { parameters, gradient }: { readonly parameters: number; readonly gradient: number },
) {
  const layers = smallNetLayers(spec).map((layer) => ({
    inputs: layer.inputs,
    units: layer.units,
    activation: ACTIVATION_CODES.indexOf(layer.activation),
    weights: parameters + 4 * layer.weights,
    toGradient: gradient - parameters,
    values: heap.take(layer.units * WASM_CHUNK),
    slopes: heap.take(layer.units * WASM_CHUNK),
  }));
  const records = layers.flatMap((layer) => Object.values(layer));
  const address = heap.take(records.length);
  heap.integers(address, records.length).set(records);
  return { address, activations: layers.map(({ values }) => values) };
}
