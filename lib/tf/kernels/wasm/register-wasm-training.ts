/** The kernels that the WebAssembly backend needs to train convolutional networks. */

import { backend, Conv2DBackpropFilter, Conv2DBackpropInput, getKernel } from "@tensorflow/tfjs-core";
import { composedFilterGradient } from "./composed-filter-gradient";
import { composedInputGradient } from "./composed-input-gradient";
import {
  conv2dBackpropFilterKernel,
  conv2dBackpropInputKernel,
  conv2dKernel,
  fusedConv2dKernel,
} from "./conv2d-kernels";
import { conv3dInputGradientKernel } from "./conv3d-input-gradient";
import {
  depthwiseFilterGradientKernel,
  depthwiseInputGradientKernel,
  depthwiseKernel,
} from "./depthwise-kernels";
import { registerDilatedGradients } from "./dilated-gradient";
import { heapKernelFunc, registerHeapKernel } from "./heap-kernel";
import { batchMatMulKernel, fusedMatMulKernel } from "./matmul-kernels";
import { multipliedFilterGradient, multipliedInputGradient } from "./multiplied-depthwise";
import { avgPoolGradKernel, maxPoolGradKernel, maxPoolKernel } from "./pool-kernels";
import { reluGradientKernel, sumKernel } from "./row-kernels";
import { unsortedSegmentSumKernel } from "./segment-sum-kernel";
import { startKernelTeam } from "./start-kernel-team";
import { registerTeamKernel } from "./team-kernel";

/**
 * Gives the backend its training kernels; a second call changes nothing. Import `@tensorflow/tfjs-backend-wasm` first.
 * They are slower than they could be until {@link startWasmTraining} has started the threads.
 * @throws Error if the WebAssembly backend isn't registered
 */
export function registerWasmTraining(): void {
  if (getKernel(Conv2DBackpropFilter, "wasm") !== undefined) return;
  const stock = getKernel(Conv2DBackpropInput, "wasm");
  if (stock === undefined)
    throw new Error("import @tensorflow/tfjs-backend-wasm before its training kernels");
  registerTeamKernel(conv2dBackpropFilterKernel, composedFilterGradient);
  registerTeamKernel(conv2dBackpropInputKernel, composedInputGradient(stock));
  registerTeamKernel(depthwiseInputGradientKernel, heapKernelFunc(multipliedInputGradient));
  registerTeamKernel(depthwiseFilterGradientKernel, heapKernelFunc(multipliedFilterGradient));
  for (const kernel of [unsortedSegmentSumKernel, conv3dInputGradientKernel]) registerHeapKernel(kernel);
  registerDilatedGradients();
  for (const kernel of [
    conv2dKernel,
    fusedConv2dKernel,
    batchMatMulKernel,
    fusedMatMulKernel,
    maxPoolKernel,
    maxPoolGradKernel,
    avgPoolGradKernel,
    depthwiseKernel,
    reluGradientKernel,
    sumKernel,
  ])
    registerTeamKernel(kernel);
}

/** Registers the training kernels and starts their threads for the active backend, which must be wasm. */
export async function startWasmTraining(): Promise<void> {
  registerWasmTraining();
  await startKernelTeam(backend());
}
