/** A whole net at work on a batch: its layers one after the other. */

import { type SmallNetSpec, smallNetLayers } from "@/lib/tf/small-net/small-net-spec";
import { type DenseLayer, denseLayer, forward } from "./dense-layer";

export interface DenseNet {
  /** From the first hidden layer to the output. */
  readonly layers: readonly DenseLayer[];
  readonly output: DenseLayer;
  /** `[inputs, examples]`. */
  readonly inputs: Float32Array;
}

/** A net with room for batches of up to so many examples. */
export function denseNet(spec: SmallNetSpec, examples: number): DenseNet {
  const layers = smallNetLayers(spec).map((layer) => denseLayer(layer, examples));
  const output = layers[layers.length - 1]!; // there is always an output layer
  return { layers, output, inputs: new Float32Array(spec.inputs * examples) };
}

/** Computes every layer's activations and slopes from `net.inputs`. @param parameters - of the whole net */
export function forwardPass({ layers, inputs }: DenseNet, parameters: Float32Array, examples: number): void {
  let from = inputs;
  for (const layer of layers) {
    forward(layer, parameters, from, examples);
    from = layer.values;
  }
}
