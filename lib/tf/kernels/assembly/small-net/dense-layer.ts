/**
 * One dense layer on a chunk of a batch. Arrays are `[units, examples]` in rows of `rowBytes`, 4 examples a vector; a weight meets all
 * of them at once.
 */

import { Layer } from "./plan";
import { laneSum, laneSums, mulAdd, splat } from "./simd-math";

/** z = b + Σ w·x for every unit. @param from - `[inputs, examples]` */
export function weightedSums(layer: Layer, from: usize, rowBytes: usize): void {
  const unitBytes = <usize>layer.units << 2;
  const biases = layer.weights + <usize>layer.inputs * unitBytes;
  const inputs = layer.inputs;
  combineRows(true, layer.weights, 4, unitBytes, layer.units, inputs, from, layer.values, biases, rowBytes);
}

/** ∂L/∂z = f′(z) · Σ w·∂L/∂z of this layer, for every unit of the layer before. */
export function backward(layer: Layer, before: Layer, rowBytes: usize): void {
  const unitBytes = <usize>layer.units << 2;
  const from = layer.slopes;
  const to = before.slopes;
  combineRows(false, layer.weights, unitBytes, 4, layer.inputs, layer.units, from, to, 0, rowBytes);
}

/**
 * Rows that are weighted sums of rows. Forward, a sum begins at its row's bias; backward, it is multiplied by what the row holds.
 * @param toStep - bytes from the weight of a row to that of the next one
 * @param fromStep - bytes from a weight of a row to its next
 */
@inline
function combineRows(
  isForward: bool,
  weights: usize,
  toStep: usize,
  fromStep: usize,
  toRows: i32,
  fromRows: i32,
  from: usize,
  to: usize,
  biases: usize,
  rowBytes: usize,
): void {
  const step2 = toStep << 1;
  const step3 = step2 + toStep;
  let row = 0;
  for (; row + 4 <= toRows; row += 4) {
    for (let column: usize = 0; column < rowBytes; column += 16) {
      let sum0 = isForward ? v128.load32_splat(biases) : splat(0);
      let sum1 = isForward ? v128.load32_splat(biases, 4) : splat(0);
      let sum2 = isForward ? v128.load32_splat(biases, 8) : splat(0);
      let sum3 = isForward ? v128.load32_splat(biases, 12) : splat(0);
      let weight = weights;
      let at = from + column;
      for (let rest = fromRows; rest > 0; --rest) {
        const x = v128.load(at);
        sum0 = mulAdd(v128.load32_splat(weight), x, sum0);
        sum1 = mulAdd(v128.load32_splat(weight + toStep), x, sum1);
        sum2 = mulAdd(v128.load32_splat(weight + step2), x, sum2);
        sum3 = mulAdd(v128.load32_splat(weight + step3), x, sum3);
        at += rowBytes;
        weight += fromStep;
      }
      let out = to + column;
      put(isForward, out, sum0);
      out += rowBytes;
      put(isForward, out, sum1);
      out += rowBytes;
      put(isForward, out, sum2);
      out += rowBytes;
      put(isForward, out, sum3);
    }
    weights += toStep << 2;
    biases += 16;
    to += rowBytes << 2;
  }
  for (; row < toRows; ++row) {
    for (let column: usize = 0; column < rowBytes; column += 16) {
      let sum = isForward ? v128.load32_splat(biases) : splat(0);
      let weight = weights;
      let at = from + column;
      for (let rest = fromRows; rest > 0; --rest) {
        sum = mulAdd(v128.load32_splat(weight), v128.load(at), sum);
        at += rowBytes;
        weight += fromStep;
      }
      put(isForward, to + column, sum);
    }
    weights += toStep;
    biases += 4;
    to += rowBytes;
  }
}

@inline
function put(isForward: bool, at: usize, sum: v128): void {
  v128.store(at, isForward ? sum : f32x4.mul(v128.load(at), sum));
}

/** Adds Σ x·∂L/∂z to the gradient of every weight, and Σ ∂L/∂z to that of every bias. @param from - `[inputs, examples]` */
export function addGradients(layer: Layer, from: usize, rowBytes: usize): void {
  const inputs = layer.inputs;
  const units = layer.units;
  const unitBytes = <usize>units << 2;
  const weights = layer.weights + layer.toGradient;
  const biases = weights + <usize>inputs * unitBytes;
  const wholeUnits = units & ~3;
  for (let unit = 0; unit < wholeUnits; unit += 4) {
    const slopes = layer.slopes + <usize>unit * rowBytes;
    const column = <usize>unit << 2;
    for (let input = 0; input < inputs; ++input) {
      const sums = fourUnits(from + <usize>input * rowBytes, slopes, rowBytes);
      addTo(weights + <usize>input * unitBytes + column, sums);
    }
    addTo(biases + column, rowSums(slopes, rowBytes));
  }
  for (let unit = wholeUnits; unit < units; ++unit) {
    lastUnit(layer, unit, from, weights + (<usize>unit << 2), biases + (<usize>unit << 2), rowBytes);
  }
}

@inline
function addTo(at: usize, sums: v128): void {
  v128.store(at, f32x4.add(v128.load(at), sums));
}

/** Σ x·∂L/∂z for one input and four units. */
@inline
function fourUnits(x: usize, slopes: usize, rowBytes: usize): v128 {
  let sum0 = splat(0);
  let sum1 = splat(0);
  let sum2 = splat(0);
  let sum3 = splat(0);
  const end = x + rowBytes;
  const rowBytes2 = rowBytes << 1;
  const rowBytes3 = rowBytes2 + rowBytes;
  for (; x < end; x += 16, slopes += 16) {
    const value = v128.load(x);
    sum0 = mulAdd(value, v128.load(slopes), sum0);
    sum1 = mulAdd(value, v128.load(slopes + rowBytes), sum1);
    sum2 = mulAdd(value, v128.load(slopes + rowBytes2), sum2);
    sum3 = mulAdd(value, v128.load(slopes + rowBytes3), sum3);
  }
  return laneSums(sum0, sum1, sum2, sum3);
}

/** Sums of four rows. */
@inline
function rowSums(row: usize, rowBytes: usize): v128 {
  let sum0 = splat(0);
  let sum1 = splat(0);
  let sum2 = splat(0);
  let sum3 = splat(0);
  const end = row + rowBytes;
  const rowBytes2 = rowBytes << 1;
  const rowBytes3 = rowBytes2 + rowBytes;
  for (; row < end; row += 16) {
    sum0 = f32x4.add(sum0, v128.load(row));
    sum1 = f32x4.add(sum1, v128.load(row + rowBytes));
    sum2 = f32x4.add(sum2, v128.load(row + rowBytes2));
    sum3 = f32x4.add(sum3, v128.load(row + rowBytes3));
  }
  return laneSums(sum0, sum1, sum2, sum3);
}

/** A unit beyond the whole fours: its weights lie apart from each other, so they are summed four inputs at a time. */
@inline
function lastUnit(
  layer: Layer,
  unit: i32,
  from: usize,
  weights: usize,
  biases: usize,
  rowBytes: usize,
): void {
  const slopes = layer.slopes + <usize>unit * rowBytes;
  const unitBytes = <usize>layer.units << 2;
  const inputs = layer.inputs;
  let input = 0;
  for (; input + 4 <= inputs; input += 4) {
    // The product is the same whichever side has the four rows.
    const sums = fourUnits(slopes, from, rowBytes);
    addLane(weights, f32x4.extract_lane(sums, 0));
    addLane(weights + unitBytes, f32x4.extract_lane(sums, 1));
    addLane(weights + 2 * unitBytes, f32x4.extract_lane(sums, 2));
    addLane(weights + 3 * unitBytes, f32x4.extract_lane(sums, 3));
    from += rowBytes << 2;
    weights += unitBytes << 2;
  }
  for (; input < inputs; ++input) {
    let sum = splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      sum = mulAdd(v128.load(from + at), v128.load(slopes + at), sum);
    }
    addLane(weights, laneSum(sum));
    from += rowBytes;
    weights += unitBytes;
  }
  let sum = splat(0);
  for (let at: usize = 0; at < rowBytes; at += 16) sum = f32x4.add(sum, v128.load(slopes + at));
  addLane(biases, laneSum(sum));
}

@inline
function addLane(at: usize, sum: f32): void {
  store<f32>(at, load<f32>(at) + sum);
}
