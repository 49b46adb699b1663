/** A convolution with its bias and ReLU in one kernel, whose gradients are computed only where they are asked for. */

import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  engine,
  FusedConv2D,
  type FusedConv2DAttrs,
  type GradConfig,
  getGradient,
  type NamedAttrMap,
  registerGradient,
  sum,
  type Tensor,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import { reluGradient } from "./relu-gradient";

export interface ConvolutionOptions {
  readonly strides: [number, number];
  readonly pad: "valid" | "same";
  readonly dilations: [number, number];
  readonly activation: "linear" | "relu";
}

/**
 * As `tf.fused.conv2d`, which computes the gradient of its input even where nobody wants it, as for the image of a first layer.
 * @param x - `[batch, height, width, in]`
 * @param filter - `[kernelHeight, kernelWidth, in, out]`
 * @param bias - `[out]`
 * @returns `[batch, rows, columns, out]`
 */
export function convolveWithBias(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor,
  options: ConvolutionOptions,
): Tensor4D {
  if (!getGradient(FusedConv2D)) registerGradient(fusedConv2dGradient);
  const attrs = { ...options, dataFormat: "NHWC", dimRoundingMode: undefined, leakyreluAlpha: undefined };
  return engine().runKernel(FusedConv2D, { x, filter, bias }, attrs as unknown as NamedAttrMap) as Tensor4D;
}

/** TensorFlow.js has a gradient for its operation, not for this kernel. */
const fusedConv2dGradient: GradConfig = {
  kernelName: FusedConv2D,
  inputsToSave: ["x", "filter"],
  outputsToSave: [true],
  gradFunc(dy, saved, attrs) {
    // What the two lists above name, and the one output of a convolution.
    const [x, filter, y] = saved as [Tensor4D, Tensor4D, Tensor4D];
    const { strides, pad, dilations, dataFormat, activation } = attrs as unknown as FusedConv2DAttrs;
    const gradient = activation === "relu" ? reluGradient(dy as Tensor4D, y) : (dy as Tensor4D);
    const common = { strides, pad, dilations, dataFormat, dimRoundingMode: undefined };
    const run = (kernel: string, inputs: Record<string, Tensor>, more: object) =>
      engine().runKernel(kernel, inputs, { ...common, ...more } as unknown as NamedAttrMap) as Tensor;
    return {
      x: () => run(Conv2DBackpropInput, { dy: gradient, filter }, { inputShape: x.shape }),
      filter: () => run(Conv2DBackpropFilter, { x, dy: gradient }, { filterShape: filter.shape }),
      bias: () => sum(gradient, [0, 1, 2]),
    };
  },
};
