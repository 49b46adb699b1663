/** A kernel of the WebAssembly backend written in TypeScript, for what is seldom done: it reads and writes the backend's memory. */

import {
  getKernel,
  type KernelConfig,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from "@tensorflow/tfjs-core";

type Numbers = Float32Array | Int32Array;

export interface HeapCall {
  readonly inputs: Readonly<Record<string, TensorInfo | undefined>>;
  readonly attrs: NamedAttrMap;
  /** The numbers of a tensor where they lie. Ask after the last output was made: memory that grows moves. */
  read(tensor: TensorInfo): Numbers;
  /** A new float32 tensor of zeros. */
  makeOutput(shape: readonly number[]): TensorInfo;
}

export interface HeapKernel {
  readonly kernelName: string;
  readonly run: (call: HeapCall) => TensorInfo;
}

/** What the backend's class offers its kernels. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: "float32"): TensorInfo;
  typedArrayFromHeap(tensor: TensorInfo): Numbers;
}

/** A kernel's function, as TensorFlow.js wants it. */
export function heapKernelFunc({ run }: HeapKernel): KernelConfig["kernelFunc"] {
  return (call) => {
    const backend = call.backend as WasmBackend; // the wasm backend, as for every kernel of wasm
    const { inputs, attrs = {} } = call as { inputs: NamedTensorInfoMap; attrs?: NamedAttrMap };
    return run({
      inputs,
      attrs,
      read: (tensor) => backend.typedArrayFromHeap(tensor),
      makeOutput(shape) {
        const output = backend.makeOutput(shape, "float32");
        backend.typedArrayFromHeap(output).fill(0);
        return output;
      },
    });
  };
}

/** Registers a kernel on wasm, in place of the one by that name if it has one. */
export function registerHeapKernel(kernel: HeapKernel): void {
  if (getKernel(kernel.kernelName, "wasm")) unregisterKernel(kernel.kernelName, "wasm");
  registerKernel({
    kernelName: kernel.kernelName,
    backendName: "wasm",
    kernelFunc: heapKernelFunc(kernel),
  });
}
