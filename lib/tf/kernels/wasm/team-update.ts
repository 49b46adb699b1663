/** One step of an optimiser in one walk over the numbers, on the memory of the WebAssembly backend. */

import { backend, engine, type Tensor, type TensorInfo, type Variable } from "@tensorflow/tfjs-core";
import { teamOf } from "./team-registry";

/** How a variable is to change. */
export interface TeamUpdate {
  readonly kind: "sgd" | "momentum" | "rmsprop" | "adam";
  readonly learningRate: number;
  /** 1 − β₁ᵗ and 1 − β₂ᵗ of Adam; anything for the others. */
  readonly corrections: readonly [first: number, second: number];
}

const KINDS: readonly TeamUpdate["kind"][] = ["sgd", "momentum", "rmsprop", "adam"];

/** What the backend's class offers its kernels. */
interface WasmBackend {
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): TensorInfo;
  epsilon(): number;
}

/**
 * Gives a variable its new values, and changes its slots where they lie; nobody else may hold the slots. (The variable gets another
 * tensor, since kernels of the backend keep packed copies of the weights that they know by their tensor.)
 * @param slots - as many as the kind has, each of the variable's shape
 * @returns false, with nothing changed, where the active backend has no team
 */
export function updateOnTeam(
  variable: Variable,
  gradient: Tensor,
  slots: readonly Tensor[],
  { kind, learningRate, corrections }: TeamUpdate,
): boolean {
  const active = backend();
  const team = teamOf(active);
  if (team === null) return false;
  const wasm = active as unknown as WasmBackend; // only a wasm backend has a team
  const address = (tensor?: TensorInfo) => (tensor ? wasm.dataIdMap.get(tensor.dataId).memoryOffset : 0);
  const output = wasm.makeOutput(variable.shape, "float32");
  const addresses = [variable, output, gradient, slots[0], slots[1]].map(address);
  const rates = [learningRate, ...corrections, wasm.epsilon()];
  team.kernels.update(KINDS.indexOf(kind), variable.size, ...addresses, ...rates);
  const next = engine().makeTensorFromTensorInfo(output);
  variable.assign(next);
  next.dispose();
  return true;
}
