/**
 * One dense layer at work on a batch. Every array is `[units, examples]`, a row of examples for each unit, so that the innermost loop
 * always runs along examples that lie side by side.
 */

import type { SmallNetLayer } from "@/lib/tf/small-net/small-net-spec";
import { ACTIVATIONS } from "./activations";
import { softmax } from "./softmax";

export interface DenseLayer extends SmallNetLayer {
  /** `[units, examples]`: the weighted sums z, then the activations f(z). */
  readonly values: Float32Array;
  /** `[units, examples]`: the slopes f′(z), then after the backward pass the derivatives of the loss by z. */
  readonly slopes: Float32Array;
}

/** A layer with room for batches of up to so many examples. */
export function denseLayer(layer: SmallNetLayer, examples: number): DenseLayer {
  const size = layer.units * examples;
  return { ...layer, values: new Float32Array(size), slopes: new Float32Array(size) };
}

// Every array is as long as the layer and the batch say: no index below is outside.

/**
 * Forward pass: z = b + Σ w·x for every unit and example, then f(z) and f′(z).
 * @param parameters - of the whole net
 * @param from - `[inputs, examples]`
 */
export function forward(
  layer: DenseLayer,
  parameters: Float32Array,
  from: Float32Array,
  examples: number,
): void {
  const { inputs, units, weights, biases, values } = layer;
  for (let unit = 0; unit < units; unit++) {
    const row = unit * examples;
    values.fill(parameters[biases + unit]!, row, row + examples);
    for (let input = 0; input < inputs; input++) {
      const weight = parameters[weights + input * units + unit]!;
      const fromRow = input * examples;
      for (let example = 0; example < examples; example++) {
        values[row + example]! += weight * from[fromRow + example]!;
      }
    }
  }
  if (layer.activation === "softmax") softmax(values, units, examples);
  else activate(values, layer.slopes, ACTIVATIONS[layer.activation], units * examples);
}

function activate(
  values: Float32Array,
  slopes: Float32Array,
  { value, slope }: (typeof ACTIVATIONS)["linear"],
  size: number,
): void {
  for (let index = 0; index < size; index++) {
    const z = values[index]!;
    const activated = value(z);
    values[index] = activated;
    slopes[index] = slope(z, activated);
  }
}

/**
 * Derivatives of the loss by the layer's parameters, summed over the batch, once `slopes` holds those by z:
 * Σ x·∂L/∂z for a weight, Σ ∂L/∂z for a bias.
 * @param from - `[inputs, examples]`, as in the forward pass
 * @param gradient - of the whole net; this layer's part is overwritten
 */
export function parameterGradients(
  layer: DenseLayer,
  from: Float32Array,
  gradient: Float32Array,
  examples: number,
): void {
  const { inputs, units, weights, biases, slopes } = layer;
  for (let unit = 0; unit < units; unit++) {
    const row = unit * examples;
    let biasSum = 0;
    for (let example = 0; example < examples; example++) biasSum += slopes[row + example]!;
    gradient[biases + unit] = biasSum;
    for (let input = 0; input < inputs; input++) {
      const fromRow = input * examples;
      let sum = 0;
      for (let example = 0; example < examples; example++) {
        sum += from[fromRow + example]! * slopes[row + example]!;
      }
      gradient[weights + input * units + unit] = sum;
    }
  }
}

/**
 * Backward pass: the derivatives of the loss by the weighted sums of the layer before, ∂L/∂z = f′(z) · Σ w·∂L/∂z of this layer.
 * @param before - its slopes become derivatives
 * @param sums - `[inputs, examples]`, room to work
 */
export function backward(
  layer: DenseLayer,
  parameters: Float32Array,
  before: DenseLayer,
  sums: Float32Array,
  examples: number,
): void {
  const { inputs, units, weights, slopes } = layer;
  for (let input = 0; input < inputs; input++) {
    const row = input * examples;
    sums.fill(0, 0, examples);
    for (let unit = 0; unit < units; unit++) {
      const weight = parameters[weights + input * units + unit]!;
      const unitRow = unit * examples;
      for (let example = 0; example < examples; example++) {
        sums[example]! += weight * slopes[unitRow + example]!;
      }
    }
    for (let example = 0; example < examples; example++) before.slopes[row + example]! *= sums[example]!;
  }
}
