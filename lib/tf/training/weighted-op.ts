/**
 * Convolution and dense layer for training: bias and ReLU are done inside the kernel that multiplies, and the gradient with respect to
 * the images, which nobody asks for, isn't computed. (The layers of TensorFlow.js do compute it: a quarter of a step of the digits
 * network.)
 */

import {
  _FusedMatMul,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  customGrad,
  engine,
  expandDims,
  FusedConv2D,
  matMul,
  squeeze,
  sum,
  type Tensor,
  type Tensor2D,
} from "@tensorflow/tfjs-core";
import { reluGradient } from "./relu-gradient";

/** How a convolution slides, as TensorFlow.js wants it told. */
export interface ConvolutionGeometry {
  readonly strides: [number, number];
  readonly pad: "valid" | "same";
  readonly dilations: [number, number];
}

/** What a weighted layer computes with. */
export interface Weights {
  readonly kernel: Tensor;
  readonly bias: Tensor | null;
  /** Is everything below 0 cut off at the end? */
  readonly isRelu: boolean;
}

interface WeightedOp {
  readonly forward: (input: Tensor, weights: Weights, activation: "relu" | "linear") => Tensor;
  readonly inputGradient: (input: Tensor, kernel: Tensor, dy: Tensor) => Tensor;
  readonly kernelGradient: (input: Tensor, kernel: Tensor, dy: Tensor) => Tensor;
}

// The operations of TensorFlow.js part a kernel from its activation while gradients are recorded; these run it whole.

/**
 * A convolution with its bias and ReLU, differentiable.
 * @param input - `[batch, height, width, in]`
 * @param isFirst - does the input come from outside, so that nobody wants its gradient?
 */
export function convolution(
  input: Tensor,
  weights: Weights,
  geometry: ConvolutionGeometry,
  isFirst: boolean,
): Tensor {
  const { strides, pad, dilations } = geometry;
  const common = { strides, pad, dataFormat: "NHWC", dimRoundingMode: undefined };
  const op: WeightedOp = {
    forward: (x, { kernel: filter, bias }, activation) =>
      runKernel(FusedConv2D, withBias({ x, filter }, bias), { ...common, dilations, activation }),
    inputGradient: ({ shape }, filter, dy) =>
      runKernel(Conv2DBackpropInput, { dy, filter }, { ...common, inputShape: shape }),
    kernelGradient: (x, { shape }, dy) =>
      runKernel(Conv2DBackpropFilter, { x, dy }, { ...common, filterShape: shape }),
  };
  return weighted(op, input, weights, isFirst);
}

/**
 * A dense layer with its bias and ReLU, differentiable.
 * @param input - `[batch, inputs]`
 * @param isFirst - does the input come from outside, so that nobody wants its gradient?
 */
export function dense(input: Tensor, weights: Weights, isFirst: boolean): Tensor {
  const op: WeightedOp = {
    forward: (a, { kernel: b, bias }, activation) => runFlat(withBias({ a, b }, bias), activation),
    inputGradient: (_, kernel, dy) => matMul(dy as Tensor2D, kernel as Tensor2D, false, true),
    kernelGradient: (a, _, dy) => matMul(a as Tensor2D, dy as Tensor2D, true, false),
  };
  return weighted(op, input, weights, isFirst);
}

/** A product of matrices, for a kernel that only knows stacks of them. */
function runFlat({ a, b, ...bias }: Record<string, Tensor>, activation: string): Tensor {
  const stacks = { a: expandDims(a!, 0), b: expandDims(b!, 0), ...bias }; // as both were given
  const attributes = { transposeA: false, transposeB: false, activation };
  return squeeze(runKernel(_FusedMatMul, stacks, attributes), [0]);
}

function withBias(inputs: Record<string, Tensor>, bias: Tensor | null): Record<string, Tensor> {
  return bias === null ? inputs : { ...inputs, bias };
}

function weighted(op: WeightedOp, input: Tensor, weights: Weights, isFirst: boolean): Tensor {
  const { kernel, bias, isRelu } = weights;
  const biasAxes = input.shape.slice(0, -1).map((_, axis) => axis);
  const weightGradients = (x: Tensor, dy: Tensor) => [
    op.kernelGradient(x, kernel, dy),
    ...(bias === null ? [] : [sum(dy, biasAxes)]),
  ];
  const run = customGrad((...args: unknown[]) => {
    const save = args.at(-1) as (saved: Tensor[]) => void; // TensorFlow.js adds it to the inputs
    const output = op.forward(input, weights, isRelu ? "relu" : "linear");
    save(isRelu ? [input, output] : [input]);
    return {
      value: output,
      gradFunc: (given: Tensor, saved: Tensor[]) => {
        const x = saved[0]!; // as saved above
        const dy = isRelu ? reluGradient(given, saved[1]!) : given;
        const gradients = weightGradients(x, dy);
        return isFirst ? gradients : [op.inputGradient(x, kernel, dy), ...gradients];
      },
    };
  });
  const trained = bias === null ? [kernel] : [kernel, bias];
  return run(...(isFirst ? trained : [input, ...trained]));
}

function runKernel(
  name: string,
  inputs: Record<string, Tensor>,
  attributes: Record<string, unknown>,
): Tensor {
  // The engine types attributes by the values that a kernel may have; these are as its own operations pass them.
  return engine().runKernel(
    name,
    inputs,
    attributes as Parameters<ReturnType<typeof engine>["runKernel"]>[2],
  );
}
