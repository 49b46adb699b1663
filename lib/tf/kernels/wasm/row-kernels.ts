/** What comes between two convolutions of a training step, for the WebAssembly backend. */

import { Sum, type SumAttrs, type TensorInfo, util } from "@tensorflow/tfjs-core";
import { RELU_GRADIENT } from "@/lib/tf/training/relu-gradient";
import { sumParts } from "./kernel-team";
import type { TeamKernel } from "./team-kernel";

/** Fewer numbers than this are done before another thread has woken up. */
const NUMBERS_A_UNIT = 4096;

function unitsOf(numbers: number): number {
  return Math.ceil(numbers / NUMBERS_A_UNIT);
}

/** `dy` where the output `y` is above 0, else 0; both of any one shape. */
export const reluGradientKernel: TeamKernel = {
  kernelName: RELU_GRADIENT,
  run(call) {
    const { dy, y } = call.inputs as { dy: TensorInfo; y: TensorInfo };
    const size = util.sizeFromShape(dy.shape);
    const output = call.makeOutput(dy.shape);
    const addresses = [call.address(dy), call.address(y), call.address(output)];
    call.team.run("reluGradient", call.team.partsFor(unitsOf(size)), [...addresses, size, 1, 0]);
    return output;
  },
};

/** A sum over the first axes, as for the gradient of a bias; other sums are left to the backend's own kernel. */
export const sumKernel: TeamKernel = {
  kernelName: Sum,
  run(call) {
    const { x } = call.inputs as { x: TensorInfo };
    const { axis, keepDims } = call.attrs as unknown as SumAttrs;
    const axes = util.parseAxisParam(axis, x.shape).toSorted((a, b) => a - b);
    const isLeading = axes.every((one, index) => one === index) && axes.length < x.shape.length;
    if (x.dtype !== "float32" || !isLeading) return null;
    const rest = x.shape.slice(axes.length);
    const columns = util.sizeFromShape(rest);
    const rows = util.sizeFromShape(x.shape.slice(0, axes.length));
    const output = call.makeOutput(keepDims ? [...axes.map(() => 1), ...rest] : rest);
    const parts = sumParts(Math.min(rows, unitsOf(rows * columns)));
    const sums = call.team.room("sums", 4 * columns * parts);
    const job = call.team.run("sumRows", parts, [call.address(x), 0, 0, rows, columns, sums]);
    call.team.kernels.gatherRows(job, call.address(output), parts);
    return output;
  },
};
