import {
  backend_util,
  Conv3DBackpropInputV2,
  type Conv3DBackpropInputV2Attrs,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import type { HeapKernel } from "./heap-kernel";

type Info = backend_util.Conv3DInfo;

/**
 * Gradient of a convolution over volumes with respect to its input. (The kernel of TensorFlow.js 4.22 for wasm is wrong as soon as
 * there are several filters.)
 *
 * `dy` `[batch, layers, rows, columns, out]`, `filter` `[depth, height, width, in, out]` → `[batch, depth, height, width, in]`.
 */
export const conv3dInputGradientKernel: HeapKernel = {
  kernelName: Conv3DBackpropInputV2,
  run({ inputs, attrs, read, makeOutput }) {
    const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
    const { strides, pad, inputShape } = attrs as unknown as Conv3DBackpropInputV2Attrs;
    // Ranks 5 are checked by the operation that calls the kernel.
    const filterShape = filter.shape as [number, number, number, number, number];
    const info = backend_util.computeConv3DInfo(inputShape, filterShape, strides, 1, pad);
    const gradient = makeOutput(inputShape);
    const [given, weights, sums] = [read(dy), read(filter), read(gradient)];
    const { inChannels, outChannels } = info;
    eachTap(info, (cell, tap, place) => {
      for (let input = 0; input < inChannels; input++) {
        const row = (tap * inChannels + input) * outChannels;
        let sum = 0;
        for (let output = 0; output < outChannels; output++) {
          sum += (weights[row + output] as number) * (given[place * outChannels + output] as number);
        }
        sums[cell * inChannels + input]! += sum; // within the volume
      }
    });
    return gradient;
  },
};

/** Goes through all pairs of a window position and a tap that lies on the volume, each counted from 0 in memory order. */
function eachTap(info: Info, visit: (cell: number, tap: number, place: number) => void): void {
  const { outDepth, outHeight, outWidth, filterDepth, filterHeight, filterWidth } = info;
  const places = outDepth * outHeight * outWidth;
  for (let place = 0; place < info.batchSize * places; place++) {
    const image = Math.floor(place / places);
    for (let tap = 0; tap < filterDepth * filterHeight * filterWidth; tap++) {
      const cell = cellOf(info, place % places, tap);
      if (cell !== null) visit(image * info.inDepth * info.inHeight * info.inWidth + cell, tap, place);
    }
  }
}

function cellOf(info: Info, place: number, tap: number): number | null {
  const [layer, row, column] = unravel(place, info.outHeight, info.outWidth);
  const [tapLayer, tapRow, tapColumn] = unravel(tap, info.filterHeight, info.filterWidth);
  const z = layer * info.strideDepth + tapLayer - info.padInfo.front;
  const y = row * info.strideHeight + tapRow - info.padInfo.top;
  const x = column * info.strideWidth + tapColumn - info.padInfo.left;
  const isInside = Math.min(z, y, x) >= 0 && z < info.inDepth && y < info.inHeight && x < info.inWidth;
  return isInside ? (z * info.inHeight + y) * info.inWidth + x : null;
}

function unravel(index: number, height: number, width: number): readonly [number, number, number] {
  return [Math.floor(index / (height * width)), Math.floor(index / width) % height, index % width];
}
