/** Running the kernels of the WebAssembly backend from within another kernel, on data that the engine doesn't count. */

import {
  getKernel,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from "@tensorflow/tfjs-core";

/** What the kernels here need of the backend. */
export interface KernelBackend {
  disposeData(dataId: object): boolean;
}

/**
 * The output of one kernel. Nobody disposes it but the caller: it belongs to no tidy.
 * @throws Error if the kernel isn't registered, or gives several outputs
 */
export function runKernel(
  backend: KernelBackend,
  name: string,
  inputs: NamedTensorInfoMap,
  attrs: NamedAttrMap,
): TensorInfo {
  const kernel = getKernel(name, "wasm");
  if (kernel === undefined) throw new Error(`the wasm backend has no kernel "${name}"`);
  const output = kernel.kernelFunc({ inputs, backend, attrs });
  if (Array.isArray(output)) throw new Error(`kernel "${name}" gave ${output.length} outputs, expected one`);
  return output;
}

/** Frees outputs of `runKernel` that the kernel doesn't hand on. */
export function release(backend: KernelBackend, ...outputs: readonly TensorInfo[]): void {
  for (const output of outputs) backend.disposeData(output.dataId);
}
