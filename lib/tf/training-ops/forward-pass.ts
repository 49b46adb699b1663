/** A network's forward pass in training: as its layers define it, with convolutions that cost less to differentiate. */

import type { Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import type { LayersModel, layers } from "@tensorflow/tfjs-layers";
import { convolveWithBias } from "./convolve-with-bias";

type Layer = InstanceType<typeof layers.Layer>;

/** What a convolutional layer of TensorFlow.js says of itself. */
interface ConvolutionConfig {
  readonly strides: [number, number];
  readonly padding: "valid" | "same";
  readonly dilationRate: [number, number];
  readonly activation: string;
  readonly useBias: boolean;
  readonly dataFormat: string;
}

/**
 * What `model.apply(inputs, { training: true })` gives, for a chain of layers.
 * @param inputs - `[examples, …]`
 */
export function forwardPass(model: LayersModel, inputs: Tensor): Tensor {
  const chain = model.layers.filter((layer) => layer.getClassName() !== "InputLayer");
  let current = inputs;
  for (let index = 0; index < chain.length; index++) {
    const layer = chain[index] as Layer;
    const plan = planOf(layer, chain[index + 1]);
    if (plan === null) {
      current = layer.apply(current, { training: true }) as Tensor; // one output, as in a chain
      continue;
    }
    current = convolve(layer, current, plan);
    if (plan.swallowsNext) index++;
  }
  return current;
}

interface Plan {
  readonly config: ConvolutionConfig;
  readonly activation: "linear" | "relu";
  /** The layer after it is the ReLU that this one does. */
  readonly swallowsNext: boolean;
}

const plans = new WeakMap<Layer, Plan | "other">();

/** How a layer is convolved; null for every other kind of layer. Found once for each layer. */
function planOf(layer: Layer, next: Layer | undefined): Plan | null {
  let plan = plans.get(layer);
  if (plan === undefined) {
    plan = makePlan(layer, next) ?? "other";
    plans.set(layer, plan);
  }
  return plan === "other" ? null : plan;
}

function makePlan(layer: Layer, next: Layer | undefined): Plan | null {
  if (layer.getClassName() !== "Conv2D") return null;
  const config = layer.getConfig() as unknown as ConvolutionConfig; // of the class just asked for
  const { activation, useBias, dataFormat } = config;
  const isKnown = activation === "linear" || activation === "relu";
  if (!isKnown || !useBias || dataFormat !== "channelsLast") return null;
  const swallowsNext = activation === "linear" && isRelu(next);
  return { config, activation: swallowsNext ? "relu" : activation, swallowsNext };
}

function isRelu(layer: Layer | undefined): boolean {
  return layer?.getClassName() === "Activation" && layer.getConfig().activation === "relu";
}

function convolve(layer: Layer, inputs: Tensor, { config, activation }: Plan): Tensor {
  // A convolution with a bias has these two weights; reading them as variables puts them on the tape.
  const [filter, bias] = layer.weights.map((weight) => weight.read()) as [Tensor4D, Tensor];
  const { strides, padding, dilationRate } = config;
  const options = { strides, pad: padding, dilations: dilationRate, activation };
  return convolveWithBias(inputs as Tensor4D, filter, bias, options);
}
