/** Gradient of a convolution with respect to its filter, put together from the WebAssembly backend's own kernels. */

import {
  backend_util,
  Conv2D,
  type Conv2DBackpropFilterAttrs,
  type KernelConfig,
  Slice,
  type TensorInfo,
  Transpose,
} from "@tensorflow/tfjs-core";
import { type KernelBackend, release, runKernel } from "./run-kernel";

type Shape4d = [number, number, number, number];

interface Call {
  readonly inputs: { readonly x: TensorInfo; readonly dy: TensorInfo };
  readonly backend: KernelBackend;
  readonly attrs: Conv2DBackpropFilterAttrs;
}

/**
 * The filter's gradient as one forward convolution. A filter tap meets the input at every output position, `stride` apart, and sums
 * over the batch: so the batch becomes the channels, the output's gradient becomes the filter, and the stride its dilation.
 *
 * `x` `[batch, height, width, in]`, `dy` `[batch, rows, columns, out]` → `[kernelHeight, kernelWidth, in, out]`, all float32.
 * @throws Error if the data format isn't NHWC
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic", chapter 4, https://arxiv.org/abs/1603.07285
 */
function conv2dBackpropFilter({ inputs: { x, dy }, backend, attrs }: Call): TensorInfo {
  if (attrs.dataFormat !== "NHWC") {
    throw new Error(`Conv2DBackpropFilter on wasm: data format NHWC only, got ${attrs.dataFormat}`);
  }
  const { filterShape, strides, pad, dimRoundingMode } = attrs;
  // Ranks 4 are checked by the operation that calls this kernel.
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4d,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const swapBatchAndChannels = { perm: [3, 1, 2, 0] };
  const input = runKernel(backend, Transpose, { x }, swapBatchAndChannels);
  const filter = runKernel(backend, Transpose, { x: dy }, { perm: [1, 2, 0, 3] });
  const taps = runKernel(backend, Conv2D, { x: input, filter }, tapsConvolution(info));
  release(backend, input, filter);
  const cropped = cropTaps(backend, taps, info);
  const gradient = runKernel(backend, Transpose, { x: cropped }, { perm: [1, 2, 0, 3] });
  release(backend, cropped);
  return gradient;
}

/** Padding such that every tap of the filter comes out, and as few others as can be. */
function tapsConvolution(info: backend_util.Conv2DInfo) {
  const { padInfo, strideHeight, strideWidth } = info;
  const rowsRead = (info.outHeight - 1) * strideHeight + info.filterHeight;
  const columnsRead = (info.outWidth - 1) * strideWidth + info.filterWidth;
  return {
    strides: 1,
    dilations: [strideHeight, strideWidth],
    pad: [
      [0, 0],
      [padInfo.top, Math.max(0, rowsRead - info.inHeight - padInfo.top)],
      [padInfo.left, Math.max(0, columnsRead - info.inWidth - padInfo.left)],
      [0, 0],
    ],
    dataFormat: "NHWC",
  };
}

/** `[in, kernelHeight, kernelWidth, out]` out of a map that is larger where the stride left input cells unread. */
function cropTaps(backend: KernelBackend, taps: TensorInfo, info: backend_util.Conv2DInfo): TensorInfo {
  const size = [info.inChannels, info.filterHeight, info.filterWidth, info.outChannels];
  if (taps.shape.every((side, axis) => side === size[axis])) return taps;
  const cropped = runKernel(backend, Slice, { x: taps }, { begin: [0, 0, 0, 0], size });
  release(backend, taps);
  return cropped;
}

/** As the registry wants it: the engine calls the kernel with exactly these inputs. */
export const composedFilterGradient = conv2dBackpropFilter as unknown as KernelConfig["kernelFunc"];
