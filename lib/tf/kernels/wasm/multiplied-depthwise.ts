/** The gradients of a depthwise convolution with several filters a channel: rare, so written plainly. */

import {
  backend_util,
  DepthwiseConv2dNativeBackpropFilter,
  DepthwiseConv2dNativeBackpropInput,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import type { HeapKernel } from "./heap-kernel";

type Shape4d = [number, number, number, number];

/** Places in the input, the filter and the output of one product of the convolution. */
type Product = (input: number, filter: number, output: number) => void;

/** Goes through all products of a depthwise convolution. `x` `[batch, height, width, in]`, `filter` `[h, w, in, multiplier]`. */
function eachProduct(
  x: readonly number[],
  filter: readonly number[],
  attrs: unknown,
  product: Product,
): void {
  const { strides, dilations, pad, dimRoundingMode } = attrs as DepthwiseConv2dNativeBackpropInputAttrs;
  // Ranks 4 are checked by the operation that calls the kernel.
  const shapes = [x as Shape4d, filter as Shape4d] as const;
  const info = backend_util.computeConv2DInfo(...shapes, strides, dilations, pad, dimRoundingMode, true);
  const places = info.batchSize * info.outHeight * info.outWidth;
  for (let place = 0; place < places; place++) {
    const column = place % info.outWidth;
    const row = Math.floor(place / info.outWidth) % info.outHeight;
    const image = Math.floor(place / (info.outWidth * info.outHeight));
    for (let tap = 0; tap < info.filterHeight * info.filterWidth; tap++) {
      const tapRow = Math.floor(tap / info.filterWidth);
      const y = row * info.strideHeight + tapRow * info.dilationHeight - info.padInfo.top;
      const tapColumn = tap % info.filterWidth;
      const x = column * info.strideWidth + tapColumn * info.dilationWidth - info.padInfo.left;
      if (y < 0 || y >= info.inHeight || x < 0 || x >= info.inWidth) continue;
      const cell = (image * info.inHeight + y) * info.inWidth + x;
      eachChannel(info, [cell, tap, place], product);
    }
  }
}

function eachChannel(
  { inChannels, outChannels }: backend_util.Conv2DInfo,
  [cell, tap, place]: readonly [number, number, number],
  product: Product,
): void {
  const multiplier = outChannels / inChannels;
  for (let output = 0; output < outChannels; output++) {
    const channel = Math.floor(output / multiplier);
    product(cell * inChannels + channel, tap * outChannels + output, place * outChannels + output);
  }
}

/** `dy` `[batch, rows, columns, in · multiplier]`, `filter` → gradient of the input. */
export const multipliedInputGradient: HeapKernel = {
  kernelName: DepthwiseConv2dNativeBackpropInput,
  run({ inputs, attrs, read, makeOutput }) {
    const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
    const { inputShape } = attrs as unknown as { inputShape: number[] };
    const gradient = makeOutput(inputShape);
    const [given, weights, sums] = [read(dy), read(filter), read(gradient)];
    eachProduct(inputShape, filter.shape, attrs, (input, weight, output) => {
      sums[input]! += (weights[weight] as number) * (given[output] as number); // places within the arrays
    });
    return gradient;
  },
};

/** `x`, `dy` → gradient of the filter, `[kernelHeight, kernelWidth, in, multiplier]`. */
export const multipliedFilterGradient: HeapKernel = {
  kernelName: DepthwiseConv2dNativeBackpropFilter,
  run({ inputs, attrs, read, makeOutput }) {
    const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
    const { filterShape } = attrs as unknown as { filterShape: number[] };
    const gradient = makeOutput(filterShape);
    const [seen, given, sums] = [read(x), read(dy), read(gradient)];
    eachProduct(x.shape, filterShape, attrs, (input, weight, output) => {
      sums[weight]! += (seen[input] as number) * (given[output] as number); // places within the arrays
    });
    return gradient;
  },
};
