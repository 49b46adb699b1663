/** Depthwise convolution, whose gradients the WebAssembly backend lacks. One filter a channel. */

import {
  backend_util,
  DepthwiseConv2dNative,
  DepthwiseConv2dNativeBackpropFilter,
  DepthwiseConv2dNativeBackpropInput,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { channelWords } from "./channel-window";
import { sumParts } from "./kernel-team";
import type { TeamKernel } from "./team-kernel";

type Shape4d = [number, number, number, number];
type Attrs = Omit<DepthwiseConv2dNativeBackpropInputAttrs, "inputShape">;

function geometry(
  x: readonly number[],
  filter: readonly number[],
  attrs: unknown,
): backend_util.Conv2DInfo | null {
  const { strides, dilations, pad, dimRoundingMode } = attrs as Attrs;
  if (filter[3] !== 1) return null;
  // Ranks 4 are checked by the operation that calls the kernel.
  return backend_util.computeConv2DInfo(
    x as Shape4d,
    filter as Shape4d,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
}

/**
 * `x` `[batch, height, width, channels]`, `filter` `[kernelHeight, kernelWidth, channels, 1]` → `[batch, rows, columns, channels]`.
 * (The kernel of TensorFlow.js 4.22 for wasm gives zeros for some strides.)
 */
export const depthwiseKernel: TeamKernel = {
  kernelName: DepthwiseConv2dNative,
  run(call) {
    const { x, filter } = call.inputs as { x: TensorInfo; filter: TensorInfo };
    const info = geometry(x.shape, filter.shape, call.attrs);
    if (info === null) return null;
    const output = call.makeOutput(info.outShape);
    const images = {
      input: call.address(x),
      filter: call.address(filter),
      output: call.address(output),
    };
    call.team.run(
      "depthwise",
      call.team.partsFor(info.batchSize * info.outHeight),
      channelWords(info, images),
    );
    return output;
  },
};

/** `dy` `[batch, rows, columns, channels]`, `filter` `[kernelHeight, kernelWidth, channels, 1]` → gradient of the input. */
export const depthwiseInputGradientKernel: TeamKernel = {
  kernelName: DepthwiseConv2dNativeBackpropInput,
  run(call) {
    const { dy, filter } = call.inputs as { dy: TensorInfo; filter: TensorInfo };
    const { inputShape } = call.attrs as unknown as { inputShape: number[] };
    const info = geometry(inputShape, filter.shape, call.attrs);
    if (info === null) return null;
    const gradient = call.makeOutput(inputShape);
    const images = {
      outputGradient: call.address(dy),
      inputGradient: call.address(gradient),
      filter: call.address(filter),
    };
    call.team.run("depthwiseInputGradient", call.team.partsFor(info.batchSize), channelWords(info, images));
    return gradient;
  },
};

/** `x` `[batch, height, width, channels]`, `dy` → gradient of the filter, `[kernelHeight, kernelWidth, channels, 1]`. */
export const depthwiseFilterGradientKernel: TeamKernel = {
  kernelName: DepthwiseConv2dNativeBackpropFilter,
  run(call) {
    const { x, dy } = call.inputs as { x: TensorInfo; dy: TensorInfo };
    const { filterShape } = call.attrs as unknown as { filterShape: number[] };
    const info = geometry(x.shape, filterShape, call.attrs);
    if (info === null) return null;
    const gradient = call.makeOutput(filterShape);
    const sumsBytes = 4 * info.filterHeight * info.filterWidth * info.inChannels;
    const parts = sumParts(info.batchSize);
    const sums = call.team.room("sums", sumsBytes * parts);
    const images = { input: call.address(x), outputGradient: call.address(dy), sums, sumsBytes };
    const job = call.team.run("depthwiseFilterGradient", parts, channelWords(info, images));
    call.team.kernels.gatherDepthwiseFilterGradient(job, call.address(gradient), parts);
    return gradient;
  },
};
