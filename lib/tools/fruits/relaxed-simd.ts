/** Multiply-add in one instruction, which Node 20 has but hides; newer versions have it in the open. */

import { setFlagsFromString } from "node:v8";

/** Lets WebAssembly programs that are compiled from now on use it, in every thread: training is a third faster with it. */
export function allowRelaxedSimd(): void {
  if (Number.parseInt(process.versions.node, 10) <= 20)
    setFlagsFromString("--experimental-wasm-relaxed-simd");
}
