/** A small net in the hands of Adam as plain arrays, for whoever keeps it between two calls. */

import type { Tensor } from "@tensorflow/tfjs-core";
import { tensor } from "@tensorflow/tfjs-core";
import { SmallNetError } from "./small-net-error";
import { type SmallNetSpec, smallNetLayers, smallNetParameterCount } from "./small-net-spec";
import { completeTraining } from "./small-net-training";
import { createSmallNet, optimiserStateFor, type SmallNet } from "./small-net-variables";

export interface SmallNetState {
  /** `[parameters]`, laid out as `smallNetLayers` says. */
  readonly parameters: Float32Array;
  /** `[2, parameters]`: the moments m and v. */
  readonly slots: Float32Array;
  /** Steps that Adam has made. */
  readonly steps: number;
  /** Epochs over the net's whole life. */
  readonly epochs: number;
}

const ADAM = completeTraining({
  loss: "meanSquaredError",
  regulariser: { kind: "none" },
  optimiser: { kind: "adam", learningRate: 0 },
  batchSize: 1,
  seed: 0,
}).optimiser;

/** The net's parameters in one flat array, a copy. */
export async function readParameters({ spec, layers }: SmallNet): Promise<Float32Array> {
  const flat = new Float32Array(smallNetParameterCount(spec));
  await Promise.all(
    smallNetLayers(spec).map(async (place, depth) => {
      const { weights, biases } = layers[depth]!; // one a layer
      flat.set(await weights.data<"float32">(), place.weights);
      flat.set(await biases.data<"float32">(), place.biases);
    }),
  );
  return flat;
}

/** All that is needed to go on with the net elsewhere. */
export async function readSmallNet(net: SmallNet): Promise<SmallNetState> {
  const { slots, steps } = optimiserStateFor(net, ADAM);
  return {
    parameters: await readParameters(net),
    slots: (await slots.data<"float32">()).slice(),
    steps,
    epochs: net.epochs,
  };
}

/**
 * A net that goes on from a state. The caller owns it and disposes it.
 * @throws SmallNetError if the arrays haven't the net's size
 */
export function restoreSmallNet(spec: SmallNetSpec, state: SmallNetState): SmallNet {
  const size = smallNetParameterCount(spec);
  checkLength("parameters", state.parameters, size);
  checkLength("slots", state.slots, 2 * size);
  const net = netWith(spec, state.parameters);
  const memory = optimiserStateFor(net, ADAM);
  assign(memory.slots, state.slots);
  memory.steps = state.steps;
  net.epochs = state.epochs;
  return net;
}

/**
 * A net of given parameters, to ask. The caller owns it and disposes it.
 * @throws SmallNetError if there aren't as many as the net has
 */
export function netWith(spec: SmallNetSpec, parameters: Float32Array): SmallNet {
  checkLength("parameters", parameters, smallNetParameterCount(spec));
  const net = createSmallNet(spec, 0);
  smallNetLayers(spec).forEach((place, depth) => {
    const { weights, biases } = net.layers[depth]!; // one a layer
    assign(weights, parameters.slice(place.weights, place.biases));
    assign(biases, parameters.slice(place.biases, place.biases + place.units));
  });
  return net;
}

function assign(
  variable: { readonly shape: number[]; assign(value: Tensor): void },
  values: Float32Array,
): void {
  const value = tensor(values, variable.shape);
  variable.assign(value);
  value.dispose();
}

function checkLength(quantity: string, values: Float32Array, expected: number): void {
  if (values.length !== expected) {
    throw new SmallNetError("wrong-shape", {
      quantity,
      shape: `[${values.length}]`,
      expected: `[${expected}]`,
    });
  }
}
