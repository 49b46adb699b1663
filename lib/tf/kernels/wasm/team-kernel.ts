/** A kernel of TensorFlow.js that computes on the team's threads, in place of the backend's own or beside it. */

import {
  getKernel,
  type KernelConfig,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from "@tensorflow/tfjs-core";
import type { KernelTeam } from "./kernel-team";
import type { KernelBackend } from "./run-kernel";
import { teamOf } from "./team-registry";

/** One call, with what a kernel needs of the backend. */
export interface WasmCall {
  readonly team: KernelTeam;
  readonly inputs: Readonly<Record<string, TensorInfo | undefined>>;
  readonly attrs: NamedAttrMap;
  /** Where the values of a tensor lie, in bytes from the start of the backend's memory. */
  address(tensor: TensorInfo): number;
  /** A new float32 tensor, its values not set. Ask for its address anew after another one was made. */
  makeOutput(shape: readonly number[]): TensorInfo;
}

export interface TeamKernel {
  readonly kernelName: string;
  /** The output, or null for a call that the backend's own kernel must do. */
  readonly run: (call: WasmCall) => TensorInfo | null;
}

/** What the backend's class offers its kernels. */
interface WasmBackend extends KernelBackend {
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): TensorInfo;
}

type KernelFunc = KernelConfig["kernelFunc"];

/**
 * Registers a kernel on wasm. What it declines, and all of it while the backend has no team, is done by `other`: the kernel that is
 * registered now, unless one is given.
 */
export function registerTeamKernel({ kernelName, run }: TeamKernel, other?: KernelFunc): void {
  const stock = getKernel(kernelName, "wasm");
  const instead = other ?? stock?.kernelFunc ?? unavailable(kernelName);
  const kernelFunc: KernelFunc = (call) => {
    // The engine passes the wasm backend to the kernels of wasm.
    const backend = call.backend as WasmBackend;
    const team = teamOf(backend);
    if (team === null) return instead(call);
    const { inputs, attrs = {} } = call as { inputs: NamedTensorInfoMap; attrs?: NamedAttrMap };
    const output = run({
      team,
      inputs,
      attrs,
      address: ({ dataId }) => backend.dataIdMap.get(dataId).memoryOffset,
      makeOutput: (shape) => backend.makeOutput(shape, "float32"),
    });
    return output ?? instead(call);
  };
  if (stock) unregisterKernel(kernelName, "wasm");
  registerKernel({ ...stock, kernelName, backendName: "wasm", kernelFunc });
}

function unavailable(kernelName: string): KernelFunc {
  return () => {
    throw new Error(`${kernelName} on wasm needs SIMD, or other settings`);
  };
}
