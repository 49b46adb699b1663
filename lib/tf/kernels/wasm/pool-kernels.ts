/** Max pooling, and the gradients of both kinds of pooling, for the WebAssembly backend. */

import {
  AvgPoolGrad,
  backend_util,
  MaxPool,
  MaxPoolGrad,
  type MaxPoolGradAttrs,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { channelWords } from "./channel-window";
import type { TeamKernel } from "./team-kernel";

type Attrs = Pick<MaxPoolGradAttrs, "filterSize" | "strides" | "pad"> &
  Partial<Pick<MaxPoolGradAttrs, "dimRoundingMode">>;

function geometry(x: TensorInfo, attrs: unknown): backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as Attrs;
  // Rank 4 is checked by the operation that calls the kernel.
  const shape = x.shape as [number, number, number, number];
  return backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
}

/** `x` `[batch, height, width, channels]` → greatest value of each window, `[batch, rows, columns, channels]`. */
export const maxPoolKernel: TeamKernel = {
  kernelName: MaxPool,
  run(call) {
    const { x } = call.inputs as { x: TensorInfo };
    if (x.dtype !== "float32") return null;
    const info = geometry(x, call.attrs);
    const output = call.makeOutput(info.outShape);
    const images = { input: call.address(x), output: call.address(output) };
    call.team.run("maxPool", call.team.partsFor(info.batchSize * info.outHeight), channelWords(info, images));
    return output;
  },
};

/** Where several cells of a window hold its greatest value, the first of them gets the gradient, as on the cpu backend. */
export const maxPoolGradKernel: TeamKernel = {
  kernelName: MaxPoolGrad,
  run(call) {
    const { dy, input, output } = call.inputs as { dy: TensorInfo; input: TensorInfo; output: TensorInfo };
    const gradient = call.makeOutput(input.shape);
    const images = {
      input: call.address(input),
      output: call.address(output),
      outputGradient: call.address(dy),
      inputGradient: call.address(gradient),
    };
    const info = geometry(input, call.attrs);
    call.team.run("maxPoolGradient", call.team.partsFor(info.batchSize), channelWords(info, images));
    return gradient;
  },
};

/**
 * A cell gets the share that it had in the mean: one part in as many as the window has cells on the image. (The cpu backend of
 * TensorFlow.js 4.22 divides by all the cells of a window, padding too, which isn't the gradient of its own mean.)
 */
export const avgPoolGradKernel: TeamKernel = {
  kernelName: AvgPoolGrad,
  run(call) {
    const { dy, input } = call.inputs as { dy: TensorInfo; input: TensorInfo };
    const gradient = call.makeOutput(input.shape);
    const images = { outputGradient: call.address(dy), inputGradient: call.address(gradient) };
    const info = geometry(input, call.attrs);
    call.team.run("averagePoolGradient", call.team.partsFor(info.batchSize), channelWords(info, images));
    return gradient;
  },
};
