/** What the units of a small net do to their weighted sums, each with its slope. */

import { LEAKY_SLOPE, type SmallNetActivation } from "@/lib/tf/small-net/small-net-spec";

/** A function with its derivative, which is cheaper to say when the value is known. */
export interface Activation {
  readonly value: (z: number) => number;
  readonly slope: (z: number, value: number) => number;
}

/** At a kink, the slope is the one of the left side, as in TensorFlow.js. */
export const ACTIVATIONS: Readonly<Record<SmallNetActivation, Activation>> = {
  linear: { value: (z) => z, slope: () => 1 },
  relu: { value: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  leakyRelu: { value: (z) => (z > 0 ? z : LEAKY_SLOPE * z), slope: (z) => (z > 0 ? 1 : LEAKY_SLOPE) },
  tanh: { value: Math.tanh, slope: (_, value) => 1 - value * value },
  sigmoid: { value: sigmoid, slope: (_, value) => value * (1 - value) },
  elu: { value: (z) => (z > 0 ? z : Math.expm1(z)), slope: (z, value) => (z > 0 ? 1 : value + 1) },
  softplus: { value: softplus, slope: sigmoid },
  swish: {
    value: (z) => z * sigmoid(z),
    // (z·s)′ = s + z·s·(1 − s), where z·s is the value.
    slope: (z, value) => sigmoid(z) * (1 - value) + value,
  },
};

/** 1 / (1 + e⁻ᶻ), without overflow on either side. */
export function sigmoid(z: number): number {
  const tail = Math.exp(-Math.abs(z));
  return (z > 0 ? 1 : tail) / (1 + tail);
}

/** ln(1 + eᶻ), without overflow. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
