/** The losses, with their derivatives by the weighted sums of the output layer: 4 examples at a time. */

import { Layer, Loss } from "./plan";
import {
  expOfNegative,
  laneSum,
  logFromOne,
  mulAdd,
  sigmoidFrom,
  softplusFrom,
  splat,
  tailOf,
} from "./simd-math";

/**
 * This chunk's part of the batch's mean loss. Multiplies the output's slopes by its derivatives.
 * @param targets - `[outputs, examples]`
 * @param shares - `[examples]`: what each counts in the mean, 0 for those that only fill a vector
 */
export function lossOf(loss: Loss, output: Layer, targets: usize, shares: usize, rowBytes: usize): f32 {
  if (loss === Loss.SoftmaxCrossEntropy) return softmaxCrossEntropy(output, targets, shares, rowBytes);
  let sum = splat(0);
  let values = output.values;
  let slopes = output.slopes;
  for (let unit = 0; unit < output.units; ++unit) {
    for (let column: usize = 0; column < rowBytes; column += 16) {
      const share = v128.load(shares + column);
      const y = v128.load(values + column);
      const t = v128.load(targets + column);
      sum = mulAdd(share, valueOf(loss, y, t), sum);
      const slope = f32x4.mul(share, slopeOf(loss, y, t));
      v128.store(slopes + column, f32x4.mul(v128.load(slopes + column), slope));
    }
    values += rowBytes;
    slopes += rowBytes;
    targets += rowBytes;
  }
  return laneSum(sum);
}

@inline
function valueOf(loss: Loss, y: v128, t: v128): v128 {
  const r = f32x4.sub(y, t);
  switch (loss) {
    case Loss.MeanSquaredError:
      return f32x4.mul(r, r);
    case Loss.HalfSquaredError:
      return f32x4.mul(splat(0.5), f32x4.mul(r, r));
    case Loss.Huber: {
      const size = f32x4.abs(r);
      const square = f32x4.mul(splat(0.5), f32x4.mul(r, r));
      return v128.bitselect(f32x4.sub(size, splat(0.5)), square, f32x4.gt(size, splat(1)));
    }
    case Loss.Hinge:
      return f32x4.max(f32x4.sub(splat(1), f32x4.mul(t, y)), splat(0));
    default:
      return f32x4.sub(softplusFrom(y, tailOf(y)), f32x4.mul(t, y));
  }
}

@inline
function slopeOf(loss: Loss, y: v128, t: v128): v128 {
  const r = f32x4.sub(y, t);
  switch (loss) {
    case Loss.MeanSquaredError:
      return f32x4.add(r, r);
    case Loss.HalfSquaredError:
      return r;
    case Loss.Huber:
      return f32x4.min(f32x4.max(r, splat(-1)), splat(1));
    case Loss.Hinge:
      return v128.and(f32x4.neg(t), f32x4.lt(f32x4.mul(t, y), splat(1)));
    default:
      return f32x4.sub(sigmoidFrom(y, tailOf(y)), t);
  }
}

/** Replaces the weighted sums of a layer by their softmax over the units. */
export function softmax(layer: Layer, rowBytes: usize): void {
  const end = layer.values + <usize>layer.units * rowBytes;
  for (let first = layer.values; first < layer.values + rowBytes; first += 16) {
    const greatest = greatestOf(first, end, rowBytes);
    let sum = splat(0);
    for (let at = first; at < end; at += rowBytes) {
      const exponential = expOfNegative(f32x4.sub(v128.load(at), greatest));
      v128.store(at, exponential);
      sum = f32x4.add(sum, exponential);
    }
    for (let at = first; at < end; at += rowBytes) v128.store(at, f32x4.div(v128.load(at), sum));
  }
}

/** Σ t·(ln Σ eᶻ − z), each z less the greatest. The derivative by z is softmax z − t for targets that add up to 1. */
function softmaxCrossEntropy(output: Layer, targets: usize, shares: usize, rowBytes: usize): f32 {
  const end = output.values + <usize>output.units * rowBytes;
  const toTargets = targets - output.values;
  const toSlopes = output.slopes - output.values;
  let lossSum = splat(0);
  for (let column: usize = 0; column < rowBytes; column += 16) {
    const first = output.values + column;
    const share = v128.load(shares + column);
    const greatest = greatestOf(first, end, rowBytes);
    let sum = splat(0);
    let targetSum = splat(0);
    // Σ t·z.
    let agreement = splat(0);
    for (let at = first; at < end; at += rowBytes) {
      const z = f32x4.sub(v128.load(at), greatest);
      const exponential = expOfNegative(z);
      v128.store(at + toSlopes, exponential);
      sum = f32x4.add(sum, exponential);
      const target = v128.load(at + toTargets);
      targetSum = f32x4.add(targetSum, target);
      agreement = mulAdd(target, z, agreement);
    }
    const value = f32x4.sub(f32x4.mul(targetSum, logFromOne(sum)), agreement);
    lossSum = mulAdd(share, value, lossSum);
    for (let at = first; at < end; at += rowBytes) {
      const probability = f32x4.div(v128.load(at + toSlopes), sum);
      v128.store(at + toSlopes, f32x4.mul(share, f32x4.sub(probability, v128.load(at + toTargets))));
    }
  }
  return laneSum(lossSum);
}

@inline
function greatestOf(first: usize, end: usize, rowBytes: usize): v128 {
  let greatest = v128.load(first);
  for (let at = first + rowBytes; at < end; at += rowBytes) greatest = f32x4.max(greatest, v128.load(at));
  return greatest;
}
