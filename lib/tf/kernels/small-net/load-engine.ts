/** The fastest engine for small nets that this machine has. */

import { plainEngine } from "./plain/plain-engine";
import type { SmallNetEngine } from "./small-net-engine";
import { createWasmEngine } from "./wasm/wasm-engine";

let loaded: SmallNetEngine | null = null;

/**
 * WebAssembly with SIMD, else plain TypeScript. Loads the program at the first call only.
 * @throws Error if the program can't be loaded; the next call tries again
 */
export async function loadSmallNetEngine(): Promise<SmallNetEngine> {
  if (loaded !== null) return loaded;
  const { WASM_BASE64 } = await import("@/lib/tf/kernels/generated/small-net-wasm");
  const program = Uint8Array.from(atob(WASM_BASE64.simd), (character) => character.charCodeAt(0));
  loaded = WebAssembly.validate(program) ? await createWasmEngine(program) : plainEngine;
  return loaded;
}
