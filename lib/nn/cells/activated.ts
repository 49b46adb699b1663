import type { ActivationName } from "@/lib/nn/layer-spec";

/** Constants of SELU. @see Klambauer et al. 2017, "Self-Normalizing Neural Networks" */
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

type CellFunction = (x: number) => number;

const FUNCTIONS: Readonly<Record<Exclude<ActivationName, "softmax">, CellFunction>> = {
  linear: (x) => x,
  relu: (x) => Math.max(0, x),
  relu6: (x) => Math.min(Math.max(0, x), 6),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  selu: (x) => SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
  sigmoid,
  tanh: Math.tanh,
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  swish: (x) => x * sigmoid(x),
  // As Keras and TensorFlow.js compute it by default: with the error function, not its approximation by tanh.
  gelu: (x) => 0.5 * x * (1 + errorFunction(x / Math.SQRT2)),
};

/** What an activation makes of one number; a softmax, which reads all of them, leaves it as it is. */
export function activated(name: ActivationName, x: number): number {
  return name === "softmax" ? x : FUNCTIONS[name](x);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** @see Abramowitz & Stegun 1964, formula 7.1.26, within 1.5e-7; TensorFlow.js computes it by the same formula */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}
