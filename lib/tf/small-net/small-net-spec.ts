/** The plain description of a small dense net: what its layers are, and how its parameters lie in one flat array. */

import { checkKnown, checkWhole } from "./small-net-checks";
import { SmallNetError } from "./small-net-error";

/**
 * What a hidden unit does to its weighted sum z:
 * linear z; relu max(z, 0); leakyRelu z or 0.2·z below 0; tanh; sigmoid 1 / (1 + e⁻ᶻ); elu z or eᶻ − 1 below 0;
 * softplus ln(1 + eᶻ); swish z·sigmoid(z). Each is the `tf` operation of that name with its default constant.
 */
export const SMALL_NET_ACTIVATIONS = [
  "linear",
  "relu",
  "leakyRelu",
  "tanh",
  "sigmoid",
  "elu",
  "softplus",
  "swish",
] as const;

export type SmallNetActivation = (typeof SMALL_NET_ACTIVATIONS)[number];

/** Slope of leakyRelu below 0, the default of `tf.leakyRelu`. */
export const LEAKY_SLOPE = 0.2;

/** An output may also be a share of 1 among all outputs: eᶻ over the sum of every output's eᶻ. */
export type SmallNetOutputActivation = SmallNetActivation | "softmax";

/** The greatest sizes; the least are 1, and 0 hidden layers. */
const SMALL_NET_LIMITS = { inputs: 16, hiddenLayers: 8, units: 64, outputs: 10 } as const;

/** One dense layer: every unit is joined to everything before it, and has a bias. */
export interface SmallNetHiddenLayer {
  /** From 1 to 64. */
  readonly units: number;
  readonly activation: SmallNetActivation;
}

export interface SmallNetSpec {
  /** Numbers that describe one example, from 1 to 16. */
  readonly inputs: number;
  /** From the input on; at most 8. */
  readonly hidden: readonly SmallNetHiddenLayer[];
  readonly output: {
    /** From 1 to 10. */
    readonly units: number;
    readonly activation: SmallNetOutputActivation;
  };
}

/** A layer with its place in the flat array of parameters. */
export interface SmallNetLayer {
  readonly inputs: number;
  readonly units: number;
  readonly activation: SmallNetOutputActivation;
  /** Index of the first of `inputs · units` weights; the one from input i to unit j is at `weights + i · units + j`. */
  readonly weights: number;
  /** Index of the first of `units` biases, which follow the weights. */
  readonly biases: number;
}

/**
 * The net's layers from the first hidden one to the output, each with its place in the flat array of parameters.
 * @example smallNetLayers({ inputs: 2, hidden: [], output: { units: 1, activation: "tanh" } })
 * // [{ inputs: 2, units: 1, activation: "tanh", weights: 0, biases: 2 }]
 */
export function smallNetLayers({ inputs, hidden, output }: SmallNetSpec): readonly SmallNetLayer[] {
  const layers: SmallNetLayer[] = [];
  let from = inputs;
  let weights = 0;
  for (const { units, activation } of [...hidden, output]) {
    const biases = weights + from * units;
    layers.push({ inputs: from, units, activation, weights, biases });
    weights = biases + units;
    from = units;
  }
  return layers;
}

/** How many weights and biases the net has. */
export function smallNetParameterCount(spec: SmallNetSpec): number {
  return smallNetLayers(spec).reduce((count, { inputs, units }) => count + (inputs + 1) * units, 0);
}

/** @throws SmallNetError if a size or an activation isn't one that a small net may have */
export function checkSmallNetSpec({ inputs, hidden, output }: SmallNetSpec): void {
  checkWhole("inputs", inputs, 1, SMALL_NET_LIMITS.inputs);
  checkWhole("hidden layers", hidden.length, 0, SMALL_NET_LIMITS.hiddenLayers);
  hidden.forEach(({ units, activation }, index) => {
    checkWhole(`units of hidden layer ${index + 1}`, units, 1, SMALL_NET_LIMITS.units);
    checkKnown(`activation of hidden layer ${index + 1}`, activation, SMALL_NET_ACTIVATIONS);
  });
  checkWhole("outputs", output.units, 1, SMALL_NET_LIMITS.outputs);
  checkKnown("output activation", output.activation, [...SMALL_NET_ACTIVATIONS, "softmax"]);
  if (output.activation === "softmax" && output.units < 2) {
    throw new SmallNetError("lone-softmax", { units: output.units });
  }
}
