/** Gradient of a convolution with respect to its input, put together from the WebAssembly backend's own kernels. */

import {
  backend_util,
  Conv2D,
  type Conv2DBackpropInputAttrs,
  type KernelConfig,
  Reverse,
  type TensorInfo,
  Transpose,
} from "@tensorflow/tfjs-core";
import { type KernelBackend, release, runKernel } from "./run-kernel";

type Shape4d = [number, number, number, number];

interface Call {
  readonly inputs: { readonly dy: TensorInfo; readonly filter: TensorInfo };
  readonly backend: KernelBackend;
  readonly attrs: Conv2DBackpropInputAttrs;
}

/**
 * A kernel that computes the input's gradient as one forward convolution where it can (stride 1, padding smaller than the filter):
 * of the output's gradient, with the filter turned by 180° and its channels swapped. It leaves the other cases to `stock`.
 *
 * `dy` `[batch, rows, columns, out]`, `filter` `[kernelHeight, kernelWidth, in, out]` → `[batch, height, width, in]`, all float32.
 * @param stock - the kernel that the backend brings along
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic", relationships 8 to 10, https://arxiv.org/abs/1603.07285
 */
export function composedInputGradient(stock: KernelConfig): KernelConfig["kernelFunc"] {
  const kernelFunc = (call: Call) => {
    const pad = transposedPadding(call);
    return pad === null ? stock.kernelFunc(anyCall(call)) : convolveGradient(call, pad);
  };
  // The registry types kernels by their least common shape; the engine calls this one with exactly these inputs.
  return kernelFunc as unknown as KernelConfig["kernelFunc"];
}

function anyCall(call: Call): Parameters<KernelConfig["kernelFunc"]>[0] {
  return call as unknown as Parameters<KernelConfig["kernelFunc"]>[0];
}

/** Padding of the gradient that gives the input's size back, or null where one plain convolution can't. */
function transposedPadding({ inputs: { dy, filter }, attrs }: Call): number[][] | null {
  const { inputShape, strides, pad, dimRoundingMode } = attrs;
  if (attrs.dataFormat !== "NHWC") return null;
  // Ranks 4 are checked by the operation that calls this kernel.
  const filterShape = filter.shape as Shape4d;
  const info = backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, dimRoundingMode);
  const top = info.filterHeight - 1 - info.padInfo.top;
  const left = info.filterWidth - 1 - info.padInfo.left;
  const [, rows = 0, columns = 0] = dy.shape;
  const bottom = info.inHeight - rows + info.padInfo.top;
  const right = info.inWidth - columns + info.padInfo.left;
  const possible =
    info.strideHeight === 1 && info.strideWidth === 1 && Math.min(top, left, bottom, right) >= 0;
  return possible
    ? [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ]
    : null;
}

function convolveGradient({ inputs: { dy, filter }, backend }: Call, pad: number[][]): TensorInfo {
  const swapped = runKernel(backend, Transpose, { x: filter }, { perm: [0, 1, 3, 2] });
  const turned = runKernel(backend, Reverse, { x: swapped }, { dims: [0, 1] });
  const gradient = runKernel(
    backend,
    Conv2D,
    { x: dy, filter: turned },
    { strides: 1, dilations: 1, pad, dataFormat: "NHWC" },
  );
  release(backend, swapped, turned);
  return gradient;
}
