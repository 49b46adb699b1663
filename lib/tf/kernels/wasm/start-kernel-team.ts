/** Starts the team of threads that computes convolutional networks for the WebAssembly backend. */

import { type HeapOwner, KernelTeam } from "./kernel-team";
import { assignTeam, groundOf, teamOf } from "./team-registry";

/** A WebAssembly backend, in as far as a team needs it. */
interface WasmBackend {
  readonly wasm: HeapOwner;
  dispose(): void;
}

type Load = () => Promise<{ readonly WASM_BASE64: { readonly program: string } }>;

/** Best first: with a multiply-add that rounds once, then with plain SIMD. */
const ALONE: readonly Load[] = [
  () => import("@/lib/tf/kernels/generated/convolution-relaxed"),
  () => import("@/lib/tf/kernels/generated/convolution-simd"),
];
const TOGETHER: readonly Load[] = [
  () => import("@/lib/tf/kernels/generated/convolution-relaxed-threads"),
  () => import("@/lib/tf/kernels/generated/convolution-simd-threads"),
];

/**
 * The team of a backend, started if it had none.
 * @returns null where the backend's memory isn't known, or the browser has no SIMD
 */
export async function startKernelTeam(backend: object): Promise<KernelTeam | null> {
  const known = teamOf(backend);
  const ground = groundOf(backend);
  if (known || !ground) return known;
  // Shared memory goes with kernels that are compiled for it, and no other.
  const isShared = !(ground.memory.buffer instanceof ArrayBuffer);
  const module = await compileFirst(isShared ? TOGETHER : ALONE);
  if (module === null) return null;
  // Another call may have been faster.
  const rival = teamOf(backend);
  if (rival) return rival;
  const { wasm, dispose } = backend as WasmBackend; // the backend of the package, as noted by its start
  if (wasm === null || dispose === undefined) return null;
  const threads = isShared ? ground.threads : 1;
  const team = new KernelTeam({ module, memory: ground.memory, heap: wasm, threads });
  assignTeam(backend as WasmBackend, team);
  return team;
}

/** The first of several binaries that this browser understands. */
async function compileFirst(loads: readonly Load[]): Promise<WebAssembly.Module | null> {
  for (const load of loads) {
    const { WASM_BASE64 } = await load();
    const bytes = Uint8Array.from(atob(WASM_BASE64.program), (character) => character.charCodeAt(0));
    if (WebAssembly.validate(bytes)) return WebAssembly.compile(bytes);
  }
  return null;
}
