/** The kernels that the WebAssembly backend needs to train convolutional networks. */

import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  getKernel,
  registerKernel,
  unregisterKernel,
} from "@tensorflow/tfjs-core";
import { conv2dBackpropFilterConfig } from "./conv2d-backprop-filter";
import { conv2dBackpropInputConfig } from "./conv2d-backprop-input";

/**
 * Gives the backend both gradients of a convolution; a second call changes nothing. Import `@tensorflow/tfjs-backend-wasm` first.
 * @throws Error if the WebAssembly backend isn't registered
 */
export function registerWasmTraining(): void {
  if (getKernel(Conv2DBackpropFilter, "wasm") !== undefined) return;
  const stockInput = getKernel(Conv2DBackpropInput, "wasm");
  if (stockInput === undefined)
    throw new Error("import @tensorflow/tfjs-backend-wasm before its training kernels");
  registerKernel(conv2dBackpropFilterConfig);
  unregisterKernel(Conv2DBackpropInput, "wasm");
  registerKernel(conv2dBackpropInputConfig(stockInput));
}
