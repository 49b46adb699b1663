import { type TensorInfo, UnsortedSegmentSum, type UnsortedSegmentSumAttrs } from "@tensorflow/tfjs-core";
import type { HeapKernel } from "./heap-kernel";

/**
 * Sums the rows of `x` that have the same number: the gradient of looking rows up, as in an embedding.
 * `x` `[rows, …]` float32, `segmentIds` `[rows]` int32 → `[numSegments, …]`; rows with a number outside are left out.
 */
export const unsortedSegmentSumKernel: HeapKernel = {
  kernelName: UnsortedSegmentSum,
  run({ inputs, attrs, read, makeOutput }) {
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
    const [rows = 0, ...rest] = x.shape;
    const size = rest.reduce((product, side) => product * side, 1);
    const output = makeOutput([numSegments, ...rest]);
    const [values, numbers, sums] = [read(x), read(segmentIds), read(output)];
    for (let row = 0; row < rows; row++) {
      const segment = numbers[row] as number;
      if (segment < 0 || segment >= numSegments) continue;
      for (let place = 0; place < size; place++) {
        sums[segment * size + place]! += values[row * size + place] as number; // both within their arrays
      }
    }
    return output;
  },
};
