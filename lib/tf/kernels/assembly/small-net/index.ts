/** The small net for WebAssembly with SIMD. The host lays out memory from `heapStart` on and describes it in a `Plan`. */

import { activate } from "./activations";
import { addGradients, backward, weightedSums } from "./dense-layer";
import { fillEpochOrder } from "./epoch-order";
import { lossOf, softmax } from "./losses";
import { optimiserStep } from "./optimisers";
import { Activation, Layer, LAYER_BYTES, Loss, Plan, Regulariser } from "./plan";
import { splat } from "./simd-math";

/** The first byte that is the host's, a multiple of 16. */
export function heapStart(): usize {
  return (__heap_base + 15) & ~15;
}

/**
 * Runs whole epochs. Stops before the first one in which the loss or a parameter isn't finite, with the state from before it.
 * @returns epochs done; the losses of just as many are written
 */
export function train(plan: Plan): i32 {
  let step = plan.stepsDone;
  const stepsPerEpoch = (plan.examples + plan.batchSize - 1) / plan.batchSize;
  for (let epoch = 0; epoch < plan.epochs; ++epoch) {
    memory.copy(plan.parametersBefore, plan.parameters, plan.stateBytes);
    const loss = trainEpoch(plan, plan.firstEpoch + epoch, step);
    step += stepsPerEpoch;
    if (!isFinite(loss) || !areFinite(plan.parameters, plan.parameterBytes)) {
      memory.copy(plan.parameters, plan.parametersBefore, plan.stateBytes);
      return epoch;
    }
    store<f32>(plan.losses + (<usize>epoch << 2), loss);
  }
  return plan.epochs;
}

/** Mean loss over all examples. */
export function loss(plan: Plan): f32 {
  let sum: f32 = 0;
  for (let start = 0; start < plan.examples; start += plan.chunkSize) {
    sum += chunkLoss(plan, start, min(plan.chunkSize, plan.examples - start), plan.examples);
  }
  return sum;
}

/** Activations of every layer for one chunk of examples, `[units, examples]` in rows padded to whole vectors. */
export function evaluate(plan: Plan, start: i32, examples: i32): void {
  const rowBytes = rowBytesOf(examples);
  gather(plan.inputs, layerAt(plan, 0).inputs, plan.order, start, plan.chunkInputs, examples, rowBytes);
  forward(plan, rowBytes);
}

function trainEpoch(plan: Plan, epoch: i32, step: i32): f32 {
  fillEpochOrder(plan.order, plan.examples, plan.seed, epoch);
  let power1 = wholePower(plan.decay, step);
  let power2 = wholePower(plan.decay2, step);
  let lossSum: f64 = 0;
  for (let start = 0; start < plan.examples; start += plan.batchSize) {
    const examples = min(plan.batchSize, plan.examples - start);
    lossSum += <f64>batchGradient(plan, start, examples) * <f64>examples;
    power1 *= plan.decay;
    power2 *= plan.decay2;
    optimiserStep(plan, <f32>(1 - power1), <f32>(1 - power2));
  }
  return <f32>(lossSum / <f64>plan.examples);
}

/** Mean loss of a batch; writes its gradient with the penalty's. */
function batchGradient(plan: Plan, start: i32, examples: i32): f32 {
  memory.fill(plan.gradient, 0, plan.parameterBytes);
  let sum: f32 = 0;
  for (let done = 0; done < examples; done += plan.chunkSize) {
    const chunk = min(plan.chunkSize, examples - done);
    sum += chunkLoss(plan, start + done, chunk, examples);
    addChunkGradients(plan, rowBytesOf(chunk));
  }
  if (plan.regulariser !== Regulariser.None) {
    for (let depth = 0; depth < plan.layerCount; ++depth) addPenalty(plan, layerAt(plan, depth));
  }
  return sum;
}

/** A chunk's part of the mean loss of its batch; leaves activations and the output's derivatives. */
function chunkLoss(plan: Plan, start: i32, examples: i32, batch: i32): f32 {
  const rowBytes = rowBytesOf(examples);
  const output = layerAt(plan, plan.layerCount - 1);
  gather(plan.inputs, layerAt(plan, 0).inputs, plan.order, start, plan.chunkInputs, examples, rowBytes);
  gather(plan.targets, output.units, plan.order, start, plan.chunkTargets, examples, rowBytes);
  const isSum = plan.loss === Loss.HalfSquaredError || plan.loss === Loss.SoftmaxCrossEntropy;
  const share: f32 = <f32>1 / <f32>(isSum ? batch : batch * output.units);
  const examplesEnd = <usize>examples << 2;
  for (let at: usize = 0; at < rowBytes; at += 4) {
    store<f32>(plan.chunkShares + at, at < examplesEnd ? share : 0);
  }
  forward(plan, rowBytes);
  return lossOf(plan.loss, output, plan.chunkTargets, plan.chunkShares, rowBytes);
}

function forward(plan: Plan, rowBytes: usize): void {
  let from = plan.chunkInputs;
  for (let depth = 0; depth < plan.layerCount; ++depth) {
    const layer = layerAt(plan, depth);
    weightedSums(layer, from, rowBytes);
    if (layer.activation === Activation.Softmax) softmax(layer, rowBytes);
    else activate(layer.activation, layer.values, layer.slopes, <usize>layer.units * rowBytes);
    from = layer.values;
  }
}

function addChunkGradients(plan: Plan, rowBytes: usize): void {
  for (let depth = plan.layerCount - 1; depth > 0; --depth) {
    const layer = layerAt(plan, depth);
    const before = layerAt(plan, depth - 1);
    addGradients(layer, before.values, rowBytes);
    backward(layer, before, rowBytes);
  }
  addGradients(layerAt(plan, 0), plan.chunkInputs, rowBytes);
}

/** Adds the derivative of the penalty on weights: rate · sign(w) for L1, rate · w for L2. */
function addPenalty(plan: Plan, layer: Layer): void {
  const end = layer.weights + (<usize>(layer.inputs * layer.units) << 2);
  for (let at = layer.weights; at < end; at += 4) {
    const weight = load<f32>(at);
    const sign: f32 = weight > 0 ? 1 : weight < 0 ? -1 : 0;
    const slope = plan.regulariser === Regulariser.L1 ? sign : weight;
    store<f32>(at + layer.toGradient, load<f32>(at + layer.toGradient) + plan.regularisationRate * slope);
  }
}

/** base^exponent by repeated squaring. */
function wholePower(base: f64, exponent: i32): f64 {
  let power: f64 = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) power *= base;
    base *= base;
  }
  return power;
}

/** Copies examples from `[examples, columns]` to `[columns, examples]`, in the order's order or, if its address is 0, their own. */
function gather(
  from: usize,
  columns: i32,
  order: usize,
  start: i32,
  to: usize,
  examples: i32,
  rowBytes: usize,
): void {
  const columnBytes = <usize>columns << 2;
  for (let example = 0; example < examples; ++example) {
    const index = order === 0 ? start + example : load<i32>(order + (<usize>(start + example) << 2));
    let source = from + <usize>index * columnBytes;
    let target = to + (<usize>example << 2);
    const end = source + columnBytes;
    for (; source < end; source += 4, target += rowBytes) store<f32>(target, load<f32>(source));
  }
  // Padding repeats the first example: it is then no larger than what is really there.
  for (let column = 0; column < columns; ++column, to += rowBytes) {
    for (let at = <usize>examples << 2; at < rowBytes; at += 4) store<f32>(to + at, load<f32>(to));
  }
}

@inline
function rowBytesOf(examples: i32): usize {
  return <usize>((examples + 3) & ~3) << 2;
}

@inline
function layerAt(plan: Plan, depth: i32): Layer {
  return changetype<Layer>(plan.layers + <usize>depth * LAYER_BYTES);
}

function areFinite(from: usize, bytes: usize): bool {
  // Anything times 0 is 0, but for infinity and NaN.
  let zeros = splat(0);
  for (const end = from + bytes; from < end; from += 16) {
    zeros = f32x4.add(zeros, f32x4.mul(v128.load(from), splat(0)));
  }
  return v128.any_true(f32x4.ne(zeros, zeros)) === false;
}
