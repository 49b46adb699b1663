// Normalisation over a batch, with a scale and a shift for each channel and a ReLU on the side; and the gradients of that.

import { loadSome, multiplyAdd, shareStart, storeSome } from "./vector";

/** Shared with lib/tf/kernels/wasm/team-batch-norm.ts. */
@unmanaged
export class BatchNorm {
  /** `[rows, channels]` float32, a row for each place of each image. */
  input: usize;
  /** As `input`: the result, or the gradient of the input. */
  output: usize;
  /** As `input`: the result that the ReLU gave; 0 forwards and where there is no ReLU. */
  mask: usize;
  /** As `input`: gradient of the result; unused forwards. */
  given: usize;
  /** `[channels]`, or 0 for a scale of 1 and a shift of 0. */
  gamma: usize;
  beta: usize;
  /** `[channels]` each: found forwards, given backwards. */
  mean: usize;
  variance: usize;
  /** `[channels]` each, or 0; unused forwards. */
  gammaGradient: usize;
  betaGradient: usize;
  rows: i32;
  channels: i32;
  isRelu: i32;
  /** Two padded rows of channels a part. */
  sums: usize;
  /** Three padded rows of channels. */
  factors: usize;
  epsilon: f32;
}

/** Rows of the factors: forwards the first and the last, backwards all three. */
const GAIN = 0, SLOPE = 1, REST = 2;

/** Bytes of a row of channels, up to whole vectors. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function paddedBytes(job: BatchNorm): usize {
  return <usize>((job.channels + 3) & ~3) << 2;
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function sumsOf(job: BatchNorm, part: i32, row: i32): usize {
  return job.sums + paddedBytes(job) * (2 * part + row);
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function factorsOf(job: BatchNorm, row: i32): usize {
  return job.factors + paddedBytes(job) * row;
}

/** Sums of the numbers of each channel over one part of the rows. */
export function batchSums(job: BatchNorm, thread: i32, part: i32, parts: i32): void {
  const rowBytes = <usize>job.channels << 2;
  const first = shareStart(job.rows, part, parts), end = shareStart(job.rows, part + 1, parts);
  for (let channel = 0; channel < job.channels; channel += 4) {
    const count = job.channels - channel;
    let sum = f32x4.splat(0);
    let source = job.input + rowBytes * first + (<usize>channel << 2);
    for (let row = first; row < end; row++) {
      sum = f32x4.add(sum, loadSome(source, count));
      source += rowBytes;
    }
    v128.store(sumsOf(job, part, 0) + (<usize>channel << 2), sum);
  }
}

/** Sums of the squared distances from the mean. */
export function batchDeviations(job: BatchNorm, thread: i32, part: i32, parts: i32): void {
  const rowBytes = <usize>job.channels << 2;
  const first = shareStart(job.rows, part, parts), end = shareStart(job.rows, part + 1, parts);
  for (let channel = 0; channel < job.channels; channel += 4) {
    const count = job.channels - channel;
    const mean = loadSome(job.mean + (<usize>channel << 2), count);
    let sum = f32x4.splat(0);
    let source = job.input + rowBytes * first + (<usize>channel << 2);
    for (let row = first; row < end; row++) {
      const distance = f32x4.sub(loadSome(source, count), mean);
      sum = multiplyAdd(distance, distance, sum);
      source += rowBytes;
    }
    v128.store(sumsOf(job, part, 0) + (<usize>channel << 2), sum);
  }
}

/** (x − mean) · gain + shift, cut off at 0 where a ReLU follows. */
export function batchScale(job: BatchNorm, thread: i32, part: i32, parts: i32): void {
  const rowBytes = <usize>job.channels << 2;
  const first = shareStart(job.rows, part, parts), end = shareStart(job.rows, part + 1, parts);
  const gain = factorsOf(job, GAIN), rest = factorsOf(job, REST);
  const floor = f32x4.splat(job.isRelu ? 0 : -Infinity);
  for (let row = first; row < end; row++) {
    const source = job.input + rowBytes * row, target = job.output + rowBytes * row;
    for (let channel = 0; channel < job.channels; channel += 4) {
      const at = <usize>channel << 2;
      const count = job.channels - channel;
      const distance = f32x4.sub(loadSome(source + at, count), loadSome(job.mean + at, count));
      const scaled = multiplyAdd(distance, v128.load(gain + at), v128.load(rest + at));
      storeSome(target + at, f32x4.max(scaled, floor), count);
    }
  }
}

/** What reaches the normalised numbers: nothing where the ReLU answered 0. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function passed(job: BatchNorm, offset: usize, count: i32): v128 {
  const gradient = loadSome(job.given + offset, count);
  if (job.mask === 0) return gradient;
  return v128.and(gradient, f32x4.gt(loadSome(job.mask + offset, count), f32x4.splat(0)));
}

/** With g what reaches the normalised numbers: Σ g and Σ g · (x − mean), over one part of the rows. */
export function batchGradientSums(job: BatchNorm, thread: i32, part: i32, parts: i32): void {
  const rowBytes = <usize>job.channels << 2;
  const first = shareStart(job.rows, part, parts), end = shareStart(job.rows, part + 1, parts);
  for (let channel = 0; channel < job.channels; channel += 4) {
    const at = <usize>channel << 2;
    const count = job.channels - channel;
    const mean = loadSome(job.mean + at, count);
    let sum = f32x4.splat(0), product = sum;
    let offset = rowBytes * first + at;
    for (let row = first; row < end; row++) {
      const gradient = passed(job, offset, count);
      sum = f32x4.add(sum, gradient);
      product = multiplyAdd(gradient, f32x4.sub(loadSome(job.input + offset, count), mean), product);
      offset += rowBytes;
    }
    v128.store(sumsOf(job, part, 0) + at, sum);
    v128.store(sumsOf(job, part, 1) + at, product);
  }
}

/** g · gain + (x − mean) · slope + rest. */
export function batchGradient(job: BatchNorm, thread: i32, part: i32, parts: i32): void {
  const rowBytes = <usize>job.channels << 2;
  const first = shareStart(job.rows, part, parts), end = shareStart(job.rows, part + 1, parts);
  const gain = factorsOf(job, GAIN), slope = factorsOf(job, SLOPE), rest = factorsOf(job, REST);
  for (let row = first; row < end; row++) {
    for (let channel = 0; channel < job.channels; channel += 4) {
      const at = <usize>channel << 2;
      const count = job.channels - channel;
      const offset = rowBytes * row + at;
      const distance = f32x4.sub(loadSome(job.input + offset, count), loadSome(job.mean + at, count));
      const linear = multiplyAdd(distance, v128.load(slope + at), v128.load(rest + at));
      const gradient = multiplyAdd(passed(job, offset, count), v128.load(gain + at), linear);
      storeSome(job.output + offset, gradient, count);
    }
  }
}

/** A sum of one channel over all parts. */
function gathered(job: BatchNorm, row: i32, channel: i32, parts: i32): f32 {
  let sum: f32 = 0;
  for (let part = 0; part < parts; part++) sum += f32.load(sumsOf(job, part, row) + (<usize>channel << 2));
  return sum;
}

/** `batchSums` → the means. */
export function settleMeans(job: BatchNorm, parts: i32): void {
  for (let channel = 0; channel < job.channels; channel++) {
    f32.store(job.mean + (<usize>channel << 2), gathered(job, 0, channel, parts) / <f32>job.rows);
  }
}

/** `batchDeviations` → the variances, and the factors of `batchScale`. */
export function settleVariances(job: BatchNorm, parts: i32): void {
  for (let channel = 0; channel < job.channels; channel++) {
    const at = <usize>channel << 2;
    const variance = gathered(job, 0, channel, parts) / <f32>job.rows;
    f32.store(job.variance + at, variance);
    const scale: f32 = job.gamma === 0 ? 1 : f32.load(job.gamma + at);
    f32.store(factorsOf(job, GAIN) + at, scale / sqrt<f32>(variance + job.epsilon));
    f32.store(factorsOf(job, REST) + at, job.beta === 0 ? 0 : f32.load(job.beta + at));
  }
}

/**
 * `batchGradientSums` → the gradients of scale and shift, and the factors of `batchGradient`. With x̂ = (x − mean) / deviation:
 * dL/dshift = Σ g, dL/dscale = Σ g · x̂, dL/dx = (g − mean(g) − x̂ · mean(g · x̂)) · scale / deviation.
 */
export function settleGradients(job: BatchNorm, parts: i32): void {
  for (let channel = 0; channel < job.channels; channel++) {
    const at = <usize>channel << 2;
    const sum = gathered(job, 0, channel, parts), product = gathered(job, 1, channel, parts);
    const inverse: f32 = 1 / sqrt<f32>(f32.load(job.variance + at) + job.epsilon);
    if (job.gammaGradient !== 0) f32.store(job.gammaGradient + at, product * inverse);
    if (job.betaGradient !== 0) f32.store(job.betaGradient + at, sum);
    const gain = inverse * (job.gamma === 0 ? 1 : f32.load(job.gamma + at));
    f32.store(factorsOf(job, GAIN) + at, gain);
    f32.store(factorsOf(job, SLOPE) + at, (-gain * inverse * inverse * product) / <f32>job.rows);
    f32.store(factorsOf(job, REST) + at, (-gain * sum) / <f32>job.rows);
  }
}
