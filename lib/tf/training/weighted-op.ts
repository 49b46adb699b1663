/**
 * Convolution and dense layer for training: the bias is added inside the kernel that multiplies, and the gradient with respect to the
 * images, which nobody asks for, isn't computed. (The layers of TensorFlow.js do compute it: a quarter of a step of the digits network.)
 */

import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  customGrad,
  engine,
  fused,
  matMul,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from "@tensorflow/tfjs-core";

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
}

interface WeightedOp {
  readonly forward: (input: Tensor, weights: Weights) => Tensor;
  readonly inputGradient: (input: Tensor, kernel: Tensor, dy: Tensor) => Tensor;
  readonly kernelGradient: (input: Tensor, kernel: Tensor, dy: Tensor) => Tensor;
}

/**
 * A convolution plus bias, differentiable.
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
    forward: (x, { kernel, bias }) =>
      fused.conv2d({
        x: x as Tensor4D, // a layer of TensorFlow.js has checked the ranks
        filter: kernel as Tensor4D,
        strides,
        pad,
        dilations,
        ...(bias === null ? {} : { bias }),
      }),
    inputGradient: ({ shape }, filter, dy) =>
      runKernel(Conv2DBackpropInput, { dy, filter }, { ...common, inputShape: shape }),
    kernelGradient: (x, { shape }, dy) =>
      runKernel(Conv2DBackpropFilter, { x, dy }, { ...common, filterShape: shape }),
  };
  return weighted(op, input, weights, isFirst);
}

/**
 * A dense layer without its activation, differentiable.
 * @param input - `[batch, inputs]`
 * @param isFirst - does the input come from outside, so that nobody wants its gradient?
 */
export function dense(input: Tensor, weights: Weights, isFirst: boolean): Tensor {
  const op: WeightedOp = {
    forward: (a, { kernel, bias }) => fused.matMul({ a, b: kernel, ...(bias === null ? {} : { bias }) }),
    inputGradient: (_, kernel, dy) => matMul(dy as Tensor2D, kernel as Tensor2D, false, true),
    kernelGradient: (a, _, dy) => matMul(a as Tensor2D, dy as Tensor2D, true, false),
  };
  return weighted(op, input, weights, isFirst);
}

function weighted(op: WeightedOp, input: Tensor, { kernel, bias }: Weights, isFirst: boolean): Tensor {
  const biasAxes = input.shape.slice(0, -1).map((_, axis) => axis);
  const weights = bias === null ? [kernel] : [kernel, bias];
  const weightGradients = (x: Tensor, dy: Tensor) => [
    op.kernelGradient(x, kernel, dy),
    ...(bias === null ? [] : [sum(dy, biasAxes)]),
  ];
  const run = customGrad((...args: unknown[]) => {
    const save = args.at(-1) as (saved: Tensor[]) => void; // TensorFlow.js adds it to the inputs
    save([input]);
    return {
      value: op.forward(input, { kernel, bias }),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const x = saved[0]!; // as saved above
        const gradients = weightGradients(x, dy);
        return isFirst ? gradients : [op.inputGradient(x, kernel, dy), ...gradients];
      },
    };
  });
  return run(...(isFirst ? weights : [input, ...weights]));
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
