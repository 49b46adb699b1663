/** A network at the point of being trained: its weights by name, and what it answers while it learns. */

import { max, relu, type Tensor, type Variable } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { batchNormTeam } from "@/lib/tf/kernels/wasm/team-batch-norm";
import { type BatchNormLayer, batchNorm } from "./batch-norm";
import { dropOut } from "./drop-out";
import type { NamedVariable } from "./named-variable";
import { type ConvolutionGeometry, convolution, dense } from "./weighted-op";

export type TfLayer = InstanceType<typeof layers.Layer>;

/** What one pass through the network needs to know while it learns. */
export interface TrainingPass {
  /** Decides what dropout drops. */
  readonly seed: number;
  /** Number of the step, counted from 1. */
  readonly step: number;
  /** Place of the first example in its batch, from 0, where a batch is cut into parts. */
  readonly firstExample: number;
}

/** What the network answers to images that it doesn't learn from. */
export interface Examination {
  /** `[examples, outputs]` */
  readonly outputs: Tensor;
  /** The greatest answer of each unit (of each channel, for maps) of every ReLU layer, `[units]`. */
  readonly reluPeaks: readonly Tensor[];
}

type Stage = (input: Tensor, pass: TrainingPass) => Tensor;

/** A chain of TensorFlow.js layers that learns. The layers are the caller's. */
export class TrainingNetwork {
  /** What gradient descent changes. */
  readonly variables: readonly NamedVariable[];
  /** All that the network consists of, moving averages included. */
  readonly weights: readonly NamedVariable[];
  /** Name and units (channels, for maps) of each ReLU layer, in order. */
  readonly reluLayers: readonly { readonly name: string; readonly units: number }[];
  /** Does the answer to one example depend on the others of its batch? Such a batch can't be cut into parts. */
  readonly mixesExamples: boolean;
  readonly #layers: readonly { readonly layer: TfLayer; readonly isRelu: boolean }[];
  readonly #stages: readonly Stage[];

  /** @param chain - built, each with one input and one output; the last one gives what the loss takes */
  constructor(chain: readonly TfLayer[]) {
    this.#layers = chain.map((layer) => ({ layer, isRelu: isRelu(layer) }));
    this.variables = chain.flatMap((layer) => layer.trainableWeights.map(namedVariable));
    this.weights = chain.flatMap((layer) => layer.weights.map(namedVariable));
    this.reluLayers = chain.filter(isRelu).map((layer) => ({ name: layer.name, units: unitsOf(layer) }));
    this.mixesExamples = chain.some(isBatchNorm);
    const first = chain.findIndex((layer) => layer.trainableWeights.length > 0);
    this.#stages = chain.map((_, index) =>
      isDoneBefore(chain, index) ? passOn : stageOf(chain, index, index === first),
    );
  }

  /** The outputs for a batch to learn from, differentiable. @param inputs - `[examples, …]` */
  learn(inputs: Tensor, pass: TrainingPass): Tensor {
    return this.#stages.reduce((current, stage) => stage(current, pass), inputs);
  }

  /** The outputs for a batch that isn't learnt from. @param inputs - `[examples, …]` */
  examine(inputs: Tensor): Examination {
    const reluPeaks: Tensor[] = [];
    let current = inputs;
    for (const { layer, isRelu } of this.#layers) {
      current = layer.call(current, { training: false }) as Tensor; // one input, one output
      if (isRelu) reluPeaks.push(max(current, leadingAxes(current)));
    }
    return { outputs: current, reluPeaks };
  }
}

function namedVariable(weight: TfLayer["weights"][number]): NamedVariable {
  // The weights of a built layer are Variables; its types say Tensor.
  return { name: weight.originalName, variable: weight.read() as Variable };
}

function isRelu(layer: TfLayer): boolean {
  return layer.getConfig().activation === "relu";
}

function unitsOf(layer: TfLayer): number {
  return (layer.outputShape as number[]).at(-1) ?? 0; // one output
}

function leadingAxes({ shape }: Tensor): number[] {
  return shape.slice(0, -1).map((_, axis) => axis);
}

const passOn: Stage = (input) => input;

/** Is the layer a ReLU that the layer before it does on the side? */
function isDoneBefore(chain: readonly TfLayer[], index: number): boolean {
  const before = chain[index - 1];
  return before !== undefined && isLoneRelu(chain[index]) && (isLinear(before) || isBatchNorm(before));
}

function isBatchNorm(layer: TfLayer): boolean {
  return layer.getClassName() === "BatchNormalization";
}

function isLoneRelu(layer: TfLayer | undefined): boolean {
  return layer?.getClassName() === "Activation" && isRelu(layer);
}

/** Does the layer multiply by weights and leave the result as it is? Dense layers along the last of several axes aren't meant. */
function isLinear(layer: TfLayer): boolean {
  const name = layer.getClassName();
  const isWeighted = name === "Conv2D" || (name === "Dense" && (layer.outputShape as number[]).length === 2);
  return isWeighted && layer.getConfig().activation === "linear";
}

function stageOf(chain: readonly TfLayer[], index: number, isFirst: boolean): Stage {
  const layer = chain[index]!; // called with the indices of the chain
  const asItIs: Stage = (input) => layer.call(input, { training: true }) as Tensor; // one input, one output
  const hasRelu = isRelu(layer) || isDoneBefore(chain, index + 1);
  switch (layer.getClassName()) {
    case "Conv2D":
      return withActivation(layer, convolutionStage(layer, hasRelu, isFirst));
    case "Dense": {
      const flat = withActivation(layer, denseStage(layer, hasRelu, isFirst));
      return (input, pass) => (input.rank === 2 ? flat : asItIs)(input, pass);
    }
    case "BatchNormalization":
      return batchNormStage(layer, asItIs, hasRelu);
    case "Dropout":
      return (input, pass) => dropOut(input, Number(layer.getConfig().rate), pass, index);
    default:
      return asItIs;
  }
}

function convolutionStage(layer: TfLayer, isRelu: boolean, isFirst: boolean): Stage {
  const { strides, padding, dilationRate } = layer.getConfig();
  // As Conv2D has checked them when it was made.
  const geometry = { strides, pad: padding, dilations: dilationRate } as unknown as ConvolutionGeometry;
  const [kernel, bias = null] = layer.trainableWeights.map((weight) => weight.read());
  return (input) => convolution(input, { kernel: kernel!, bias, isRelu }, geometry, isFirst);
}

function denseStage(layer: TfLayer, isRelu: boolean, isFirst: boolean): Stage {
  const [kernel, bias = null] = layer.trainableWeights.map((weight) => weight.read());
  return (input) => dense(input, { kernel: kernel!, bias, isRelu }, isFirst);
}

/** @param asItIs - the layer of TensorFlow.js, for backends that have no kernels for it */
function batchNormStage(layer: TfLayer, asItIs: Stage, isRelu: boolean): Stage {
  const { scale, center, momentum, epsilon } = layer.getConfig();
  const learnt = layer.trainableWeights.map((weight) => weight.read());
  const gamma = scale ? learnt[0] : null;
  const beta = center ? learnt.at(-1) : null;
  // The weights of a built layer are Variables; its types say Tensor.
  const [mean, variance] = layer.nonTrainableWeights.map((weight) => weight.read() as Variable);
  const own = { gamma, beta, mean, variance, momentum, epsilon, isRelu } as BatchNormLayer;
  return (input, pass) => {
    const team = batchNormTeam();
    if (team !== null) return batchNorm(team, input, own);
    const normalised = asItIs(input, pass);
    return isRelu ? relu(normalised) : normalised;
  };
}

/** The activation that a weighted layer brings along, as a step of its own; a ReLU is done already. */
function withActivation(layer: TfLayer, stage: Stage): Stage {
  const { activation } = layer.getConfig();
  if (typeof activation !== "string" || activation === "linear" || activation === "relu") return stage;
  const after = layers.activation({ activation: activation as "tanh" }); // whatever the layer was made with
  return (input, pass) => after.call(stage(input, pass), {}) as Tensor;
}
