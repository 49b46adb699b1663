/** Normalisation, scale, shift and SiLU in one on the team's threads, and the gradients, for the WebAssembly backend. */

import { backend, engine, type Tensor, type Tensor4D, type TensorInfo } from "@tensorflow/tfjs-core";
import type { KernelTeam } from "./kernel-team";
import { teamOf } from "./team-registry";

/** What is computed, see lib/tf/diffusion/norm-silu.ts. */
export interface NormSiluInputs {
  /** `[images, height, width, channels]`, channels a multiple of 4. */
  readonly x: Tensor4D;
  /** `[images, 2 · channels]`. */
  readonly scaleShift: Tensor;
  readonly groups: number;
  readonly epsilon: number;
}

/** What the backend's class offers its kernels. */
interface WasmBackend {
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: "float32"): TensorInfo;
}

/** Rows of one number a channel that each thread needs; as in assembly/convolution/norm.ts. */
const SCRATCH_ROWS = 7;

/** The team that can do it, or null: then it is put together from the backend's own operations. */
export function normTeam({ x }: Pick<NormSiluInputs, "x">): KernelTeam | null {
  return x.shape[3] % 4 === 0 ? teamOf(backend()) : null;
}

/** The result, of the shape of `x`. */
export function normSiluOnTeam(team: KernelTeam, inputs: NormSiluInputs): Tensor4D {
  const wasm = backend() as unknown as WasmBackend; // only a wasm backend has a team
  const output = wasm.makeOutput(inputs.x.shape, "float32");
  runNorm(team, "normSilu", inputs, { output });
  return engine().makeTensorFromTensorInfo(output) as Tensor4D;
}

/** The gradients of the input and of the scales and shifts. @param dy - gradient of the result */
export function normSiluGradientOnTeam(
  team: KernelTeam,
  inputs: NormSiluInputs,
  dy: Tensor,
): [Tensor, Tensor] {
  const wasm = backend() as unknown as WasmBackend; // only a wasm backend has a team
  const output = wasm.makeOutput(inputs.x.shape, "float32");
  const scaleShiftGradient = wasm.makeOutput(inputs.scaleShift.shape, "float32");
  runNorm(team, "normSiluGradient", inputs, { output, dy, scaleShiftGradient });
  return [engine().makeTensorFromTensorInfo(output), engine().makeTensorFromTensorInfo(scaleShiftGradient)];
}

interface NormAddresses {
  readonly output: TensorInfo;
  readonly dy?: TensorInfo;
  readonly scaleShiftGradient?: TensorInfo;
}

function runNorm(
  team: KernelTeam,
  kind: "normSilu" | "normSiluGradient",
  { x, scaleShift, groups, epsilon }: NormSiluInputs,
  { output, dy, scaleShiftGradient }: NormAddresses,
): void {
  const wasm = backend() as unknown as WasmBackend; // only a wasm backend has a team
  const [images, height, width, channels] = x.shape;
  const scratchBytes = 4 * SCRATCH_ROWS * channels;
  const scratch = team.room("norm", scratchBytes * team.threads);
  // Addresses last: making room may have moved nothing, but making tensors sets them.
  const address = (tensor?: TensorInfo) => (tensor ? wasm.dataIdMap.get(tensor.dataId).memoryOffset : 0);
  const addresses = [x, scaleShift, output, dy, scaleShiftGradient].map(address);
  const sizes = [images, height * width, channels, channels / groups];
  team.run(kind, team.partsFor(images), [...addresses, ...sizes, scratch, scratchBytes, epsilon], 1);
}
