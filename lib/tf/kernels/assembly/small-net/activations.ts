/** What the units of a layer do to their weighted sums, with the slopes: 4 examples at a time. */

import { Activation } from "./plan";
import { expOfNegative, mulAdd, sigmoidFrom, softplusFrom, splat, tailOf, tanh } from "./simd-math";

const LEAKY_SLOPE: f32 = 0.2;

/**
 * Replaces weighted sums z by f(z), and writes f′(z). At a kink the slope is the one of the left side.
 * @param bytes - of `values` and of `slopes`
 */
export function activate(activation: Activation, values: usize, slopes: usize, bytes: usize): void {
  const end = values + bytes;
  switch (activation) {
    case Activation.Relu:
      for (; values < end; values += 16, slopes += 16) relu(values, slopes);
      return;
    case Activation.LeakyRelu:
      for (; values < end; values += 16, slopes += 16) leakyRelu(values, slopes);
      return;
    case Activation.Tanh:
      for (; values < end; values += 16, slopes += 16) {
        const y = tanh(v128.load(values));
        v128.store(values, y);
        v128.store(slopes, f32x4.sub(splat(1), f32x4.mul(y, y)));
      }
      return;
    case Activation.Sigmoid:
      for (; values < end; values += 16, slopes += 16) sigmoid(values, slopes);
      return;
    case Activation.Elu:
      for (; values < end; values += 16, slopes += 16) elu(values, slopes);
      return;
    case Activation.Softplus:
      for (; values < end; values += 16, slopes += 16) softplus(values, slopes);
      return;
    case Activation.Swish:
      for (; values < end; values += 16, slopes += 16) swish(values, slopes);
      return;
    default:
      for (; values < end; values += 16, slopes += 16) v128.store(slopes, splat(1));
  }
}

@inline
function relu(values: usize, slopes: usize): void {
  const z = v128.load(values);
  v128.store(values, f32x4.max(z, splat(0)));
  v128.store(slopes, v128.and(f32x4.gt(z, splat(0)), splat(1)));
}

@inline
function leakyRelu(values: usize, slopes: usize): void {
  const z = v128.load(values);
  const slope = v128.bitselect(splat(1), splat(LEAKY_SLOPE), f32x4.gt(z, splat(0)));
  v128.store(values, f32x4.mul(z, slope));
  v128.store(slopes, slope);
}

@inline
function sigmoid(values: usize, slopes: usize): void {
  const z = v128.load(values);
  const y = sigmoidFrom(z, tailOf(z));
  v128.store(values, y);
  v128.store(slopes, f32x4.mul(y, f32x4.sub(splat(1), y)));
}

@inline
function elu(values: usize, slopes: usize): void {
  const z = v128.load(values);
  const exponential = expOfNegative(f32x4.min(z, splat(0)));
  const isPositive = f32x4.gt(z, splat(0));
  v128.store(values, v128.bitselect(z, f32x4.sub(exponential, splat(1)), isPositive));
  v128.store(slopes, v128.bitselect(splat(1), exponential, isPositive));
}

@inline
function softplus(values: usize, slopes: usize): void {
  const z = v128.load(values);
  const tail = tailOf(z);
  v128.store(values, softplusFrom(z, tail));
  v128.store(slopes, sigmoidFrom(z, tail));
}

/** (z·s)′ = s·(1 − z·s) + z·s. */
@inline
function swish(values: usize, slopes: usize): void {
  const z = v128.load(values);
  const s = sigmoidFrom(z, tailOf(z));
  const y = f32x4.mul(z, s);
  v128.store(values, y);
  v128.store(slopes, mulAdd(s, f32x4.sub(splat(1), y), y));
}
