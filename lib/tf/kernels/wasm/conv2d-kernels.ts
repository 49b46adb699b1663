/** Convolution and its two gradients for the WebAssembly backend, on the team's threads. */

import {
  backend_util,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  type FusedConv2DAttrs,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { activationRange } from "./activation-range";
import { backwardWindow, forwardWindow } from "./image-window";
import { convolveOnTeam, filterGradientOnTeam } from "./team-convolution";
import type { TeamKernel, WasmCall } from "./team-kernel";

type Shape4d = [number, number, number, number];
type Attrs = Pick<FusedConv2DAttrs, "strides" | "pad" | "dimRoundingMode" | "dataFormat"> & {
  readonly dilations?: FusedConv2DAttrs["dilations"];
};

const UNLIMITED: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

function geometry(x: readonly number[], filter: readonly number[], attrs: Attrs): backend_util.Conv2DInfo {
  // Ranks 4 are checked by the operation that calls the kernel.
  return backend_util.computeConv2DInfo(
    x as Shape4d,
    filter as Shape4d,
    attrs.strides,
    attrs.dilations ?? 1,
    attrs.pad,
    attrs.dimRoundingMode,
  );
}

/** `x` `[batch, height, width, in]`, `filter` `[kernelHeight, kernelWidth, in, out]` → `[batch, rows, columns, out]`. */
export const conv2dKernel: TeamKernel = {
  kernelName: Conv2D,
  run: (call) => forward(call, 0, UNLIMITED),
};

/** {@link conv2dKernel}, a bias `[out]` and an activation; left to the backend's own kernel where that does more than cut off. */
export const fusedConv2dKernel: TeamKernel = {
  kernelName: FusedConv2D,
  run(call) {
    const { activation } = call.attrs as unknown as FusedConv2DAttrs;
    const { bias, filter } = call.inputs;
    const range = activationRange(activation ?? "linear");
    if (!range || (bias && (bias.shape.length !== 1 || bias.shape[0] !== filter?.shape[3]))) return null;
    return forward(call, bias ? call.address(bias) : 0, range);
  },
};

function forward(call: WasmCall, bias: number, range: readonly [number, number]): TensorInfo | null {
  // The inputs that the two operations above have.
  const { x, filter } = call.inputs as { x: TensorInfo; filter: TensorInfo };
  const attrs = call.attrs as unknown as Attrs;
  if (attrs.dataFormat !== "NHWC") return null;
  const info = geometry(x.shape, filter.shape, attrs);
  const output = call.makeOutput(info.outShape);
  convolveOnTeam(call.team, {
    window: forwardWindow(info),
    images: call.address(x),
    filter: call.address(filter),
    filters: info.outChannels,
    packing: "plain",
    bias,
    output: call.address(output),
    range,
  });
  return output;
}

/** `dy` `[batch, rows, columns, out]` and the filter → gradient of the input, `[batch, height, width, in]`. */
export const conv2dBackpropInputKernel: TeamKernel = {
  kernelName: Conv2DBackpropInput,
  run(call) {
    const { dy, filter } = call.inputs as { dy: TensorInfo; filter: TensorInfo };
    const attrs = call.attrs as unknown as Attrs & { inputShape: number[] };
    if (attrs.dataFormat !== "NHWC") return null;
    const info = geometry(attrs.inputShape, filter.shape, attrs);
    const output = call.makeOutput(attrs.inputShape);
    convolveOnTeam(call.team, {
      window: backwardWindow(info),
      images: call.address(dy),
      filter: call.address(filter),
      filters: info.inChannels,
      packing: "turned",
      bias: 0,
      output: call.address(output),
      range: UNLIMITED,
    });
    return output;
  },
};

/** `x` and the output's gradient `dy` → gradient of the filter, `[kernelHeight, kernelWidth, in, out]`. */
export const conv2dBackpropFilterKernel: TeamKernel = {
  kernelName: Conv2DBackpropFilter,
  run(call) {
    const { x, dy } = call.inputs as { x: TensorInfo; dy: TensorInfo };
    const attrs = call.attrs as unknown as Attrs & { filterShape: number[] };
    if (attrs.dataFormat !== "NHWC") return null;
    const info = geometry(x.shape, attrs.filterShape, attrs);
    const output = call.makeOutput(attrs.filterShape);
    filterGradientOnTeam(call.team, forwardWindow(info), {
      images: call.address(x),
      gradient: call.address(dy),
      filters: info.outChannels,
      output: call.address(output),
    });
    return output;
  },
};
